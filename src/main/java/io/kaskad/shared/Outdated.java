package io.kaskad.shared;

import java.time.Instant;

/** Rows that are worth keeping for a while only. */
public interface Outdated {

    /**
     * Removes some that were over before then, in the caller's transaction.
     *
     * @param most how many at once
     * @return how many it removed
     */
    int remove(Instant before, int most);
}
