package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a send step asks for.
 *
 * @param element the step's id in the diagram
 * @param topic what the customer must be subscribed to; null for the channel as such
 * @param promotional whether it needs the customer's consent
 * @param priority where not all messages of a customer may go, the highest go
 * @param timeToLive how long it is worth sending; null for the default
 */
public record Send(
        String run,
        String cascade,
        int version,
        String element,
        String customer,
        Channel channel,
        String template,
        @Nullable String topic,
        boolean promotional,
        int priority,
        @Nullable Duration timeToLive) {}
