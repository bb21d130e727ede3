package io.kaskad.shared;

/** Something done again and again in the background, a batch at a time. */
public interface Work {

    /** Names the thread, and whom to {@link Workers#nudge}. */
    String name();

    /**
     * Does one batch.
     *
     * @return true if there may be more to do right now
     */
    boolean doSome();
}
