package io.kaskad.operations;

import io.kaskad.cascades.ActiveRuns.Of;
import io.kaskad.cascades.ActiveRuns.Place;
import io.kaskad.cascades.Cascade;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many runs, and how far it has come.
 *
 * @param from the version whose runs are moved; null where none are
 * @param to the version they are moved to
 * @param total how many runs there were when it began
 * @param reached the last run it has been at; null before the first
 */
public record Operation(
        UUID id,
        Kind kind,
        String cascade,
        @Nullable Version from,
        @Nullable Version to,
        State state,
        long total,
        long done,
        long failed,
        @Nullable Place reached,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt) {

    /** The runs it is about. */
    Of runs() {
        return new Of(cascade, from == null ? null : from.definitionId());
    }

    /** What is done to the runs. */
    public enum Kind {
        STOP,
        MIGRATION
    }

    /**
     * A version of the cascade.
     *
     * @param number null where it was not kept and the version has been removed since
     */
    public record Version(String definitionId, @Nullable Integer number) {

        static Version of(Cascade cascade) {
            return new Version(cascade.definitionId(), cascade.version());
        }
    }

    /** Whether it goes on. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }
}
