package io.kaskad.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said or did on a channel that is not a report about one of our messages.
 *
 * @param provider who tells us
 * @param id the same for each repetition
 * @param address whose it is; any spelling
 * @param what it is
 * @param text what was written, or the word of a button; for {@link What#LINKED} the token of the link; else null
 * @param replyTo the provider's id of the message it answers, where that is known
 */
public record Heard(
        String provider,
        String id,
        Channel channel,
        String address,
        What what,
        @Nullable String text,
        @Nullable String replyTo,
        Instant at) {

    /** What happened. */
    public enum What {
        /** The customer wrote, or pressed a button that is an answer. */
        WROTE,
        /** The customer wants nothing from us there any more. */
        BLOCKED,
        /** The customer takes messages there again. */
        UNBLOCKED,
        /** The customer came by a link of ours, which says who it is: the address is that customer's. */
        LINKED,
        /** The address is gone, and nobody's any more. */
        GONE
    }

    /** The same as an answer to this message of ours. */
    public Heard inReplyTo(String providerMessageId) {
        return new Heard(provider, id, channel, address, what, text, providerMessageId, at);
    }

    /** Leaves address and text out: this may end up in a log. */
    @Override
    public String toString() {
        return "Heard[" + provider + ", " + channel.key() + ", " + what + "]";
    }
}
