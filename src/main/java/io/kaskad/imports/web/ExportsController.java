package io.kaskad.imports.web;

import io.kaskad.imports.Exporting;
import io.kaskad.imports.Writing.Format;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers as files. */
@RestController
class ExportsController {

    private final Exporting exporting;

    ExportsController(Exporting exporting) {
        this.exporting = exporting;
    }

    /** All customers, or the members of a segment, as an import takes them. */
    @GetMapping("/api/customers/export")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    void customers(
            @RequestParam(defaultValue = "csv") Format format,
            @RequestParam(required = false) @Nullable String segment,
            HttpServletResponse response)
            throws IOException {
        var whom = exporting.whom(segment);
        var file = format == Format.CSV
                ? new Download("text/csv", "customers.csv")
                : new Download("application/x-ndjson", "customers.ndjson");
        file.write(response, out -> exporting.export(whom, format, out));
    }
}
