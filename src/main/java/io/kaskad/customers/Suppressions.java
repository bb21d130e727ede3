package io.kaskad.customers;

import io.kaskad.channels.Channel;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Addresses that nothing is sent to, whosever they are. They are kept when a customer is erased. */
public interface Suppressions {

    /** Why nothing is sent there. */
    enum Reason {
        /** Nobody is there. */
        HARD_BOUNCE(ContactState.BOUNCED),
        /** Nothing has arrived there several times in a row. */
        SOFT_BOUNCES(ContactState.BOUNCED),
        /** Our message was called spam. */
        COMPLAINT(ContactState.COMPLAINED),
        /** We were blocked. */
        BLOCKED(ContactState.BLOCKED),
        /** We were told to stop. */
        STOP(ContactState.BLOCKED),
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

    /** As {@link #suppress}, many at once. */
    void suppressAll(Collection<Suppressed> addresses);

    /** It may be sent to again, if it was suppressed for this reason. */
    void lift(Channel channel, String address, Reason reason);

    /**
     * It may be sent to again, whyever it was suppressed.
     *
     * @return whether it was
     */
    boolean lift(Channel channel, String address);

    /** Newest first; those of this channel, and this address, where they are not null. */
    Page<Suppressed> list(@Nullable Channel channel, @Nullable String address, @Nullable Cursor after, int limit);

    /**
     * An address nothing is sent to.
     *
     * @param source who told of it
     */
    record Suppressed(Channel channel, String address, Reason reason, String source, Instant since) {

        /** Leaves the address out: it may end up in a log. */
        @Override
        public String toString() {
            return "Suppressed[" + channel.key() + ", " + reason + "]";
        }
    }
}
