package io.kaskad.cascades.web;

import io.kaskad.cascades.Run;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as REST gives it.
 *
 * @param outcomeName what the outcome is called on the diagram; the outcome itself where it has no name
 */
public record RunView(
        String id,
        String cascade,
        int version,
        String customer,
        Run.State state,
        @Nullable String outcome,
        @Nullable String outcomeName,
        Instant startedAt,
        @Nullable Instant endedAt) {}
