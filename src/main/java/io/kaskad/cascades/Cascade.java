package io.kaskad.cascades;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a cascade.
 *
 * @param key the process id in the diagram
 * @param definitionId the engine's id of this version
 * @param startEvent the event that starts a run; null if only REST does
 * @param targetAction the event that ends all runs of the customer; null if there is none
 */
public record Cascade(
        String key,
        String name,
        int version,
        String definitionId,
        Instant deployedAt,
        @Nullable String startEvent,
        @Nullable String targetAction) {}
