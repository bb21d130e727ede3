package io.kaskad.drafts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A diagram somebody is drawing.
 *
 * @param key of the cascade it is to become
 * @param xml as it was saved; it may be unfinished
 * @param version grows by one each time it is saved
 * @param basedOn the version of the cascade it was begun from; null if from nothing
 */
public record Draft(
        String key,
        String name,
        String xml,
        long version,
        @Nullable Integer basedOn,
        Instant updatedAt,
        String updatedBy) {

    /** What it looks like to someone who need not see the diagram. */
    public record Stamp(String key, String name, long version, Instant updatedAt, String updatedBy) {}

    public Stamp stamp() {
        return new Stamp(key, name, version, updatedAt, updatedBy);
    }
}
