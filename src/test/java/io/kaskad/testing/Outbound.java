package io.kaskad.testing;

import io.kaskad.channels.Channel;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages ready to be handed over. */
public final class Outbound {

    private Outbound() {}

    public static OutboundMessage message(Channel channel, String address, Text text) {
        return message(UUID.randomUUID(), channel, address, text, null);
    }

    public static OutboundMessage message(
            UUID id, Channel channel, String address, Text text, @Nullable URI unsubscribe) {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        return new OutboundMessage(id, channel, "customer-1", address, text, unsubscribe, tomorrow);
    }
}
