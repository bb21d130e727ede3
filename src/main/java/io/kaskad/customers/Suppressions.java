package io.kaskad.customers;

import io.kaskad.channels.Channel;
import java.time.Instant;

/** Addresses that nothing is sent to, whosever they are. They are kept when a customer is erased. */
public interface Suppressions {

    /** Why nothing is sent there. */
    enum Reason {
        /** Nobody is there. */
        HARD_BOUNCE(ContactState.BOUNCED),
        /** Nothing has arrived there several times in a row. */
        SOFT_BOUNCES(ContactState.BOUNCED),
        /** Our message was called spam. */
        COMPLAINT(ContactState.STOPPED),
        /** We were blocked. */
        BLOCKED(ContactState.BLOCKED),
        /** We were told to stop. */
        STOP(ContactState.STOPPED),
        /** Somebody of us decided it. */
        MANUAL(ContactState.BLOCKED);

        private final ContactState state;

        Reason(ContactState state) {
            this.state = state;
        }

        /** What an address is good for then. */
        ContactState state() {
            return state;
        }
    }

    /** Nothing is sent there any more; the first reason stays. */
    void suppress(Channel channel, String address, Reason reason, String source);

    /** As {@link #suppress}, for the address the customer has had on this channel at that time and has still. */
    void suppressContact(String customer, Channel channel, Instant then, Reason reason, String source);

    /** It may be sent to again, if it was suppressed for this reason. */
    void lift(Channel channel, String address, Reason reason);
}
