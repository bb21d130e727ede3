package io.kaskad.channels;

import java.util.Set;

/** Who carries messages of one or more channels. Called from several threads, outside any transaction. */
public interface Provider extends AutoCloseable {

    /** Stands in the ledger and in receipts; never changes once used. */
    String name();

    Set<Channel> channels();

    /** True for a provider that only serves channels nobody else does. */
    default boolean fallback() {
        return false;
    }

    /** How many messages may be under way at once. */
    default int concurrency() {
        return 8;
    }

    /**
     * Hands one message over and says how that ended. Must come back well before the hand-over's lease runs out. An
     * exception counts as {@link Handover.Unknown}.
     */
    Handover handOver(OutboundMessage message);

    /** Lets go of connections and threads. */
    @Override
    default void close() {}
}
