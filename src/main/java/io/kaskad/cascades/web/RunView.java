package io.kaskad.cascades.web;

import io.kaskad.cascades.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run as REST gives it. */
public record RunView(
        String id,
        String cascade,
        int version,
        String customer,
        Run.State state,
        @Nullable String outcome,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public static RunView of(Run run) {
        return new RunView(
                run.id(),
                run.cascade(),
                run.version(),
                run.customer(),
                run.state(),
                run.outcome(),
                run.startedAt(),
                run.endedAt());
    }
}
