package io.kaskad.tracking;

import io.kaskad.customers.Consent;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Proof;
import io.kaskad.messaging.Messages;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Withdraws the consent for the message's channel and topic, or for the whole channel if the message has no topic. */
@Component
class WithdrawingConsent implements Unsubscribing {

    private final Messages messages;
    private final Consents consents;

    WithdrawingConsent(Messages messages, Consents consents) {
        this.messages = messages;
        this.consents = consents;
    }

    @Override
    public boolean unsubscribe(UUID id) {
        var message = messages.find(id);
        message.ifPresent(found -> {
            var topic = found.topic();
            consents.say(
                    found.customer(),
                    found.channel(),
                    topic == null ? Consent.ALL_TOPICS : topic,
                    Consent.State.WITHDRAWN,
                    "unsubscribe-link",
                    Proof.NONE);
        });
        return message.isPresent();
    }
}
