package io.kaskad.shared.work;

import java.time.Duration;

/** Something done again and again in the background, a batch at a time. */
public interface Work {

    /** Names the thread, and whom to {@link Workers#nudge}. */
    String name();

    /**
     * Does one batch.
     *
     * @return how many it did; none means that there is nothing to do right now
     */
    int doSome();

    /** Ends what batches have left under way, before the application ends. */
    default void finish() {}

    /** Whether it goes first: others take their time while it has a backlog. */
    default boolean urgent() {
        return false;
    }

    /** How long to wait for a nudge when there is nothing to do. */
    default Duration pause() {
        return Duration.ofMillis(250);
    }
}
