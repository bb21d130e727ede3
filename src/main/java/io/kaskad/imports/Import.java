package io.kaskad.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.customers.Attributes;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is imported, and how far it has come.
 *
 * @param name what whoever brought it calls the file
 * @param types of attributes whose columns do not say it; null until the file has been looked through
 * @param header the first row of a table
 * @param bytesRead up to where its rows are imported, or are known to be amiss
 * @param line the number of the line there
 * @param error why nothing more of it can be imported
 */
public record Import(
        UUID id,
        Kind kind,
        String name,
        State state,
        Terms terms,
        @Nullable Writing writing,
        @Nullable Map<String, Attributes.Type> types,
        @Nullable String header,
        long bytes,
        long bytesRead,
        long line,
        long imported,
        long failed,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error) {

    /** What its rows are. */
    public enum Kind {
        CUSTOMERS,
        SUPPRESSIONS;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it goes on. */
    public enum State {
        UPLOADING,
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** A row, by where it begins and ends in the file. */
    record Place(long bytes, long line) {}

    Place reached() {
        return new Place(bytesRead, line);
    }
}
