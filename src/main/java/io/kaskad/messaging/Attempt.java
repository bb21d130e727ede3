package io.kaskad.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over of a message to a provider.
 *
 * @param outcome null while it is under way, and for good if the process died in it
 */
public record Attempt(
        int number,
        String provider,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable String detail) {

    /** How it ended. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        BOUNCED,
        LATER,
        BLOCKED,
        UNKNOWN
    }
}
