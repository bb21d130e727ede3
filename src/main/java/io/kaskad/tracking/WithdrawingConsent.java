package io.kaskad.tracking;

import io.kaskad.customers.Customers;
import io.kaskad.messaging.Messages;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Withdraws the consent for the message's channel and topic, or for the whole channel if the message has no topic. */
@Component
class WithdrawingConsent implements Unsubscribing {

    private static final String EVERY_TOPIC = "*";

    private final Messages messages;
    private final Customers customers;

    WithdrawingConsent(Messages messages, Customers customers) {
        this.messages = messages;
        this.customers = customers;
    }

    @Override
    public boolean unsubscribe(UUID id) {
        var message = messages.find(id);
        message.ifPresent(found -> {
            var topic = found.topic();
            customers.withdraw(
                    found.customer(), found.channel(), topic == null ? EVERY_TOPIC : topic, "unsubscribe-link");
        });
        return message.isPresent();
    }
}
