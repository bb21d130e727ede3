package io.kaskad.operations;

import io.kaskad.cascades.ActiveRuns.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many runs, and how far it has come.
 *
 * @param from the definition whose runs are moved; null where none are
 * @param to the definition they are moved to
 * @param total how many runs there were when it began
 * @param reached the last run it has been at; null before the first
 */
public record Operation(
        UUID id,
        Kind kind,
        String cascade,
        @Nullable String from,
        @Nullable String to,
        State state,
        long total,
        long done,
        long failed,
        @Nullable Place reached,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt) {

    /** What is done to the runs. */
    public enum Kind {
        STOP,
        MIGRATION
    }

    /** Whether it goes on. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }
}
