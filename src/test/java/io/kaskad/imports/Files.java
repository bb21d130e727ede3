package io.kaskad.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.RowErrors.RowError;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.testing.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files that a test imports. */
class Files {

    private final Uploading uploading;
    private final ErrorFile errors;
    private final RowErrors rows;
    private final Stage stage;

    Files(Uploading uploading, ErrorFile errors, RowErrors rows, Stage stage) {
        this.uploading = uploading;
        this.errors = errors;
        this.rows = rows;
        this.stage = stage;
    }

    Import imported(String text) {
        return imported(text, Terms.NONE);
    }

    Import imported(String text, Terms terms) {
        return imported(Kind.CUSTOMERS, text.getBytes(UTF_8), terms);
    }

    Import imported(Kind kind, byte[] bytes, Terms terms) {
        var file = uploaded(kind, bytes, terms);
        stage.settle();
        return uploading.get(file);
    }

    UUID uploaded(String text, Terms terms) {
        return uploaded(Kind.CUSTOMERS, text.getBytes(UTF_8), terms);
    }

    UUID uploaded(Kind kind, byte[] bytes, Terms terms) {
        return uploaded(kind, terms, new ByteArrayInputStream(bytes));
    }

    UUID uploaded(Kind kind, Terms terms, InputStream bytes) {
        try {
            return uploading.upload(kind, "people.csv", terms, "kim", bytes).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Import get(UUID file) {
        return uploading.get(file);
    }

    void cancel(UUID file) {
        uploading.cancel(file);
    }

    /** What was wrong, line by line. */
    List<String> amiss(Import file) {
        return rows.of(file.id(), 0, 100).stream()
                .map(error -> error.line() + " " + error.reason())
                .toList();
    }

    Page<RowError> amiss(Import file, @Nullable Cursor after, int limit) {
        return rows.page(file.id(), after, limit);
    }

    String errorFile(Import file) {
        var out = new ByteArrayOutputStream();
        try {
            errors.write(file.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }
}
