package io.kaskad.channels;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it leaves.
 *
 * @param id the message's id in the ledger, the same for each attempt: providers use it as idempotency key
 * @param address normalised by the channel's contact kind
 * @param unsubscribe where one click withdraws the consent (RFC 8058); null where nothing can be withdrawn
 */
public record OutboundMessage(
        UUID id,
        Channel channel,
        String address,
        Text text,
        @Nullable URI unsubscribe) {

    /**
     * What the message says.
     *
     * @param subject null on channels without one
     * @param body plain text
     * @param markup HTML; null on channels without it
     */
    public record Text(
            @Nullable String subject, String body, @Nullable String markup) {}

    /** Leaves address and text out: messages may end up in a log. */
    @Override
    public String toString() {
        return "OutboundMessage[" + id + ", " + channel.key() + "]";
    }
}
