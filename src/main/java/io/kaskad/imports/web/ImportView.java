package io.kaskad.imports.web;

import io.kaskad.customers.Consent.Subject;
import io.kaskad.imports.Import;
import io.kaskad.imports.Writing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as REST gives it.
 *
 * @param consents what is granted by all customers of it
 * @param bytes how long the file is, as far as it is here
 * @param bytesRead up to where it is imported
 * @param rows how many rows those are
 * @param error why nothing more of it can be imported
 */
@Schema(name = "Import")
record ImportView(
        UUID id,
        Import.Kind kind,
        String name,
        Import.State state,
        Writing.@Nullable Format format,
        @Nullable String charset,
        List<String> consents,
        @Nullable String textVersion,
        @Nullable String form,
        boolean unverified,
        long bytes,
        long bytesRead,
        long rows,
        long imported,
        long failed,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error) {

    static ImportView of(Import file) {
        var writing = file.writing();
        return new ImportView(
                file.id(),
                file.kind(),
                file.name(),
                file.state(),
                writing == null ? null : writing.format(),
                writing == null ? null : writing.charset().name(),
                file.terms().granted().stream().map(ImportView::written).toList(),
                file.terms().textVersion(),
                file.terms().form(),
                file.terms().unverified(),
                file.bytes(),
                file.bytesRead(),
                file.imported() + file.failed(),
                file.imported(),
                file.failed(),
                file.createdAt(),
                file.createdBy(),
                file.startedAt(),
                file.endedAt(),
                file.error());
    }

    private static String written(Subject subject) {
        return subject.channel().key() + ":" + subject.topic();
    }
}
