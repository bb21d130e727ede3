package io.kaskad.messaging;

import io.kaskad.channels.Receipt.Cause;
import io.kaskad.customers.Suppressions;
import io.kaskad.customers.Suppressions.Reason;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the end of a message means for the address it was sent to. */
@Component
class Aftermath {

    private final Suppressions suppressions;
    private final SqlReplies messages;
    private final Clock clock;

    Aftermath(Suppressions suppressions, SqlReplies messages, Clock clock) {
        this.suppressions = suppressions;
        this.messages = messages;
        this.clock = clock;
    }

    void of(Message message, Cause cause) {
        reason(message, cause)
                .ifPresent(reason -> suppressions.suppressContact(
                        message.customer(),
                        message.channel(),
                        message.times().getOrDefault(Message.Status.SENDING, clock.instant()),
                        reason,
                        String.valueOf(message.provider())));
    }

    private Optional<Reason> reason(Message message, Cause cause) {
        return switch (cause) {
            case HARD -> Optional.of(Reason.HARD_BOUNCE);
            case SOFT -> messages.keepsBouncing(message) ? Optional.of(Reason.SOFT_BOUNCES) : Optional.empty();
            case COMPLAINT -> Optional.of(Reason.COMPLAINT);
            case BLOCKED -> Optional.of(Reason.BLOCKED);
        };
    }
}
