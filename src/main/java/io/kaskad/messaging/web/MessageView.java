package io.kaskad.messaging.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import io.kaskad.messaging.Attempt;
import io.kaskad.messaging.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as REST gives it.
 *
 * @param attempts only where one message was asked for
 */
public record MessageView(
        UUID id,
        String run,
        String cascade,
        String element,
        String customer,
        Channel channel,
        @Nullable String provider,
        String template,
        Message.Status status,
        Message.@Nullable Reason reason,
        boolean late,
        @Nullable Money cost,
        Map<Message.Status, Instant> times,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Attempt> attempts) {

    public static MessageView of(Message message) {
        return of(message, null);
    }

    static MessageView of(Message message, @Nullable List<Attempt> attempts) {
        return new MessageView(
                message.id(),
                message.run(),
                message.cascade(),
                message.element(),
                message.customer(),
                message.channel(),
                message.provider(),
                message.template(),
                message.status(),
                message.reason(),
                message.late(),
                message.cost(),
                message.times(),
                attempts);
    }
}
