package io.kaskad.messaging;

import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.content.TemplateProblem;
import io.kaskad.content.Templates;
import io.kaskad.content.TrackedLinks;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes messages ready to leave: whom to, what they say, and whether they may still go. */
@Component
class Preparing {

    private final Customers customers;
    private final Runs runs;
    private final Templates templates;
    private final TrackedLinks links;

    Preparing(Customers customers, Runs runs, Templates templates, TrackedLinks links) {
        this.customers = customers;
        this.runs = runs;
        this.templates = templates;
        this.links = links;
    }

    /** What came of it. */
    sealed interface Prepared {

        record Ready(OutboundMessage message) implements Prepared {}

        record NotAllowed(Message.Reason why) implements Prepared {}

        record Broken(String detail) implements Prepared {}
    }

    /** Reads all it needs at once; the function then prepares one message. */
    Function<Message, Prepared> preparing(List<Message> messages) {
        var people = customers.findAll(all(messages, Message::customer));
        var started = runs.findAll(all(messages, Message::run));
        return message -> prepare(message, people.get(message.customer()), started.get(message.run()));
    }

    private static Set<String> all(List<Message> messages, Function<Message, String> what) {
        return messages.stream().map(what).collect(toSet());
    }

    private Prepared prepare(Message message, @Nullable Customer customer, @Nullable Run run) {
        var refusal = refusal(message.send(), customer);
        if (refusal != null || customer == null) {
            return new Prepared.NotAllowed(refusal == null ? Message.Reason.MISSING_CONTACT : refusal);
        }
        try {
            var text = templates.render(new Templates.Request(
                    message.template(),
                    message.channel(),
                    customer.locale(),
                    message.id(),
                    customer.facts(),
                    run == null ? Map.of() : run.trigger().properties()));
            var longest = message.channel().longest();
            if (text.body().length() > longest) {
                return new Prepared.Broken("The text has " + text.body().length() + " characters; "
                        + message.channel().key() + " takes " + longest + ".");
            }
            return new Prepared.Ready(new OutboundMessage(
                    message.id(),
                    message.channel(),
                    customer.id(),
                    customer.address(message.channel()),
                    text,
                    message.send().promotional() || message.topic() != null ? links.unsubscribe(message.id()) : null,
                    Objects.requireNonNull(message.expiresAt())));
        } catch (TemplateProblem e) {
            return new Prepared.Broken(String.valueOf(e.getMessage()));
        }
    }

    /** Why this must not be sent to this customer; null if it may. */
    static Message.@Nullable Reason refusal(Send send, @Nullable Customer customer) {
        if (customer == null || !customer.hasContact(send.channel())) {
            return Message.Reason.MISSING_CONTACT;
        }
        if (!customer.reachable(send.channel(), send.promotional())) {
            return Message.Reason.SUPPRESSED;
        }
        var agreed = customer.agrees(send.channel(), send.topic(), send.promotional());
        return agreed ? null : Message.Reason.NO_CONSENT;
    }
}
