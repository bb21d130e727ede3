package io.kaskad.customers;

import io.kaskad.channels.Channel;
import java.time.Instant;

/** Addresses that nothing is sent to, whosever they are. They are kept when a customer is erased. */
public interface Suppressions {

    /** Why nothing is sent there. */
    enum Reason {
        /** Nobody is there. */
        HARD_BOUNCE,
        /** Nothing has arrived there several times in a row. */
        SOFT_BOUNCES,
        /** Our message was called spam. */
        COMPLAINT,
        /** We were blocked. */
        BLOCKED,
        /** We were told to stop. */
        STOP
    }

    /** Nothing is sent there any more; the first reason stays. */
    void suppress(Channel channel, String address, Reason reason, String source);

    /** As {@link #suppress}, for the address the customer has had on this channel at that time and has still. */
    void suppressContact(String customer, Channel channel, Instant then, Reason reason, String source);

    /** It may be sent to again, if it was suppressed for this reason. */
    void lift(Channel channel, String address, Reason reason);
}
