package io.kaskad.preferences;

import static java.util.stream.Collectors.toSet;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consent.State;
import io.kaskad.customers.Consent.Subject;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Proof;
import io.kaskad.customers.Topics;
import io.kaskad.customers.Topics.Topic;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer of a message says about messages; empty or false where message or customer are not known any more. */
@Service
@Transactional
public class Preferences {

    private static final String UNSUBSCRIBE = "unsubscribe-link";
    private static final String PAGE = "preferences";
    private static final String CONFIRM = "confirmation-link";

    private final Messages messages;
    private final Customers customers;
    private final Consents consents;
    private final Topics topics;
    private final Clock clock;

    Preferences(Messages messages, Customers customers, Consents consents, Topics topics, Clock clock) {
        this.messages = messages;
        this.customers = customers;
        this.consents = consents;
        this.topics = topics;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Choices> of(UUID message) {
        return messages.find(message)
                .flatMap(found -> customers.find(found.customer()).map(customer -> choices(found, customer)));
    }

    private Choices choices(Message message, Customer customer) {
        var offered = topics.all();
        var channels = Arrays.stream(Channel.values())
                .filter(customer::hasContact)
                .filter(channel -> channel != Channel.WEBHOOK)
                .toList();
        var wanted = subjects(offered, channels)
                .filter(subject -> customer.agrees(subject.channel(), subject.topic(), true))
                .collect(toSet());
        return new Choices(customer.locale(), message.channel(), message.promotional(), offered, channels, wanted);
    }

    private static Stream<Subject> subjects(List<Topic> topics, List<Channel> channels) {
        var names = topics.isEmpty()
                ? List.of(Consent.ALL_TOPICS)
                : topics.stream().map(Topic::name).toList();
        return channels.stream().flatMap(channel -> names.stream().map(name -> new Subject(channel, name)));
    }

    /** No more messages like this one: of its topic on its channel, or of the whole channel if it has none. */
    public boolean unsubscribe(UUID message, Proof proof) {
        return said(message, (found, customer) -> {
            var topic = found.topic() == null ? Consent.ALL_TOPICS : found.topic();
            say(customer, new Subject(found.channel(), topic), State.WITHDRAWN, UNSUBSCRIBE, proof);
        });
    }

    /** This and nothing else of what is offered. */
    public boolean choose(UUID message, Set<Subject> wanted, Proof proof) {
        return said(message, (found, customer) -> {
            var choices = choices(found, customer);
            subjects(choices.topics(), choices.channels())
                    .filter(subject ->
                            wanted.contains(subject) != choices.wanted().contains(subject))
                    .forEach(subject -> say(
                            customer,
                            subject,
                            wanted.contains(subject) ? State.GRANTED : State.WITHDRAWN,
                            PAGE,
                            proof));
        });
    }

    /** No more promotional messages at all. */
    public boolean stop(UUID message, Proof proof) {
        return said(
                message,
                (found, customer) -> Arrays.stream(Channel.values())
                        .filter(customer::hasContact)
                        .forEach(channel ->
                                say(customer, new Subject(channel, Consent.ALL_TOPICS), State.WITHDRAWN, PAGE, proof)));
    }

    /** The customer did ask for messages at the address the message was sent to. */
    public boolean confirm(UUID message, Proof proof) {
        return said(message, (found, customer) -> {
            var sent = found.times().getOrDefault(Message.Status.SENDING, Instant.EPOCH);
            if (customers.verify(customer.id(), found.channel(), sent)) {
                consents.confirm(customer.id(), found.channel(), CONFIRM, proof);
            }
        });
    }

    private boolean said(UUID message, BiConsumer<Message, Customer> saying) {
        var found = messages.find(message);
        var customer = found.flatMap(known -> customers.find(known.customer()));
        customer.ifPresent(known -> saying.accept(found.get(), known));
        return customer.isPresent();
    }

    private void say(Customer customer, Subject subject, State state, String source, Proof proof) {
        consents.say(new Said(
                customer.id(), new Consent(subject.channel(), subject.topic(), state, clock.instant()), source, proof));
    }
}
