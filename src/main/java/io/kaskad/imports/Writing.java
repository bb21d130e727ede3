package io.kaskad.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.Charset;
import java.util.Locale;

/** How a file is written. */
public record Writing(Format format, Charset charset) {

    /** What a line of it is. */
    public enum Format {
        /** Columns named by the first line (RFC 4180). */
        CSV,
        /** A JSON object a line. */
        NDJSON;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
