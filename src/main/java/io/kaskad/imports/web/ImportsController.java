package io.kaskad.imports.web;

import io.kaskad.customers.Attributes;
import io.kaskad.imports.ErrorFile;
import io.kaskad.imports.Import;
import io.kaskad.imports.Imports;
import io.kaskad.imports.Meaning;
import io.kaskad.imports.Previewing;
import io.kaskad.imports.Previewing.Preview;
import io.kaskad.imports.RowErrors;
import io.kaskad.imports.RowErrors.RowError;
import io.kaskad.imports.Terms;
import io.kaskad.imports.Uploading;
import io.kaskad.imports.Writing;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of customers and of suppressed addresses, as they are: CSV, or JSON line by line. */
@RestController
@RequestMapping("/api/imports")
class ImportsController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TERMS = 100;

    private final Uploading uploading;
    private final Previewing previewing;
    private final Imports imports;
    private final RowErrors amiss;
    private final ErrorFile errors;

    ImportsController(Uploading uploading, Previewing previewing, Imports imports, RowErrors amiss, ErrorFile errors) {
        this.uploading = uploading;
        this.previewing = previewing;
        this.imports = imports;
        this.amiss = amiss;
        this.errors = errors;
    }

    /**
     * Takes a file in. It is imported in the background.
     *
     * @param consent what all of its customers have agreed to, such as {@code email,sms:offers}; who has refused it before is left alone
     * @param unverified whether nobody has confirmed that the addresses are the customers'
     */
    @PostMapping(consumes = {"text/csv", "application/x-ndjson", "application/octet-stream"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @RequestBody(
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))
            })
    ImportView upload(
            @RequestParam(defaultValue = "customers") Import.Kind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String consent,
            @RequestParam(required = false) @Nullable String textVersion,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(defaultValue = "false") boolean unverified,
            HttpServletRequest request,
            Principal user)
            throws IOException {
        var terms = Terms.of(consent, checked(textVersion), checked(form), unverified);
        var shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return ImportView.of(uploading.upload(kind, shown, terms, user.getName(), request.getInputStream()));
    }

    private static @Nullable String checked(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TERMS) {
            throw Refused.invalid("textVersion and form have at most " + LONGEST_TERMS + " characters.");
        }
        return text;
    }

    /** How a file would be understood. */
    @Schema(name = "ImportPreview")
    record PreviewView(
            Writing.Format format,
            String charset,
            @Nullable String separator,
            List<ColumnView> columns,
            List<List<String>> rows,
            List<Previewing.Amiss> errors) {

        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.writing().format(),
                    preview.writing().charset().name(),
                    preview.columns().isEmpty() ? null : String.valueOf(preview.separator()),
                    preview.columns().stream().map(ColumnView::of).toList(),
                    preview.rows(),
                    preview.errors());
        }
    }

    /** @param type what an attribute holds */
    @Schema(name = "ImportColumn")
    record ColumnView(String header, Meaning meaning, Attributes.@Nullable Type type) {

        static ColumnView of(Previewing.Seen column) {
            return new ColumnView(column.header(), column.meaning(), column.type());
        }
    }

    /** Tells how a file would be understood by its first 64 kB; nothing is imported. */
    @PostMapping(
            path = "/preview",
            consumes = {"text/csv", "application/x-ndjson", "application/octet-stream"})
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    PreviewView preview(@RequestParam(defaultValue = "customers") Import.Kind kind, HttpServletRequest request)
            throws IOException {
        return PreviewView.of(
                previewing.preview(kind, Terms.NONE, request.getInputStream().readNBytes(Previewing.MOST)));
    }

    /** Newest first. */
    @GetMapping
    Page<ImportView> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return imports.list(Cursor.decoded(cursor), Page.limit(limit)).map(ImportView::of);
    }

    @GetMapping("/{id}")
    ImportView find(@PathVariable UUID id) {
        return ImportView.of(uploading.get(id));
    }

    /** What is imported stays. */
    @PostMapping("/{id}/cancel")
    ImportView cancel(@PathVariable UUID id) {
        return ImportView.of(uploading.cancel(id));
    }

    /**
     * A row that could not be imported.
     *
     * @param customer whom it is about, if it says so
     */
    @Schema(name = "ImportFailure")
    record FailureView(long line, @Nullable String customer, String reason) {

        static FailureView of(RowError error) {
            return new FailureView(error.line(), error.customer(), error.reason());
        }
    }

    /** The rows that could not be imported, in the order of the file. */
    @GetMapping("/{id}/failures")
    Page<FailureView> failures(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        uploading.get(id);
        return amiss.page(id, Cursor.decoded(cursor), Page.limit(limit)).map(FailureView::of);
    }

    /** The same as a table: each row with its line and what is wrong, before the cells it had. */
    @GetMapping("/{id}/errors")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void errors(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        uploading.get(id);
        new Download("text/csv", "import-errors.csv").write(response, out -> errors.write(id, out));
    }
}
