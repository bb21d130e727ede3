package io.kaskad.channels.smpp;

import io.kaskad.channels.Handover;

/** What came of one submit_sm. */
sealed interface Submitted {

    /**
     * The SMSC took it.
     *
     * @param id what the SMSC calls it; empty if it does not say
     */
    record Taken(String id) implements Submitted {}

    /** The SMSC did not take it. */
    record Refused(int status) implements Submitted {}

    /** It never left. */
    record Kept(Handover why) implements Submitted {}

    /** It left, or some of it, and there was no answer. */
    record Unanswered(String detail) implements Submitted {}
}
