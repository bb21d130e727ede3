package io.kaskad.messaging;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static io.kaskad.customers.Consent.ALL_TOPICS;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consent.State;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Proof;
import io.kaskad.customers.Suppressions;
import io.kaskad.customers.Suppressions.Reason;
import io.kaskad.testing.FakeProvider;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What one customer says and gets, by chance. What was said is remembered here apart, in the plainest way there is. */
final class ConsentHistory {

    private static final List<Channel> CHANNELS = List.of(EMAIL, SMS, VIBER);
    private static final List<String> TOPICS = List.of("offers", "news", ALL_TOPICS);
    private static final int ACTS = 16;

    private final Stage stage;
    private final Customers customers;
    private final Consents consents;
    private final Suppressions suppressions;
    private final Random chance;
    private final String customer;
    private final List<String> acts = new ArrayList<>();
    private final List<Consent> said = new ArrayList<>();
    private final Set<Channel> suppressed = EnumSet.noneOf(Channel.class);
    private final List<String> wrong = new ArrayList<>();
    private int left;

    ConsentHistory(int seed, Stage stage, Customers customers, Consents consents, Suppressions suppressions) {
        this.stage = stage;
        this.customers = customers;
        this.consents = consents;
        this.suppressions = suppressions;
        this.chance = new Random(seed);
        this.customer = stage.customer(CHANNELS.toArray(Channel[]::new));
        acts.add("seed " + seed);
    }

    List<String> wrong() {
        return wrong;
    }

    int left() {
        return left;
    }

    /** Messages that were not sent, and runs that were stopped. */
    int refused() {
        var runs = stage.runs(customer);
        return (int)
                (runs.stream().filter(run -> run.state() == Run.State.CANCELLED).count()
                        + runs.stream()
                                .flatMap(run -> stage.messages(run).stream())
                                .filter(message -> message.status() == Message.Status.SKIPPED)
                                .count());
    }

    void goes() {
        CHANNELS.forEach(channel -> stage.provider().answers(channel, this::handedOver));
        says(pick(CHANNELS), pick(TOPICS), State.GRANTED, stage.now());
        for (int i = 0; i < ACTS; i++) {
            act();
        }
        suppressed.forEach(this::lift);
    }

    /** Letters that ask for a confirmation are not promotional. */
    private Handover handedOver(OutboundMessage message) {
        kept(message).filter(Message::promotional).ifPresent(kept -> {
            left++;
            if (suppressed.contains(kept.channel()) || !agreed(kept.channel(), String.valueOf(kept.topic()))) {
                wrong.add("left by " + kept.channel().key() + " after " + acts);
            }
        });
        return FakeProvider.accepted(message);
    }

    private Optional<Message> kept(OutboundMessage message) {
        return stage.runs(customer).stream()
                .flatMap(run -> stage.messages(run).stream())
                .filter(kept -> kept.id().equals(message.id()))
                .findFirst();
    }

    private boolean agreed(Channel channel, String topic) {
        var granted = false;
        var since = Instant.MIN;
        for (var word : said) {
            var same = word.topic().equals(topic);
            var concerns = word.channel() == channel && (same || word.topic().equals(ALL_TOPICS));
            if (concerns && (word.changedAt().isAfter(since) || word.changedAt().equals(since))) {
                granted = word.state() == State.GRANTED;
                since = word.changedAt();
            }
        }
        return granted;
    }

    private void act() {
        stage.clockPasses(Duration.ofSeconds(1));
        switch (chance.nextInt(9)) {
            case 0, 1 -> says(pick(CHANNELS), pick(TOPICS), State.GRANTED, stage.now());
            case 2 -> says(pick(CHANNELS), pick(TOPICS), pick(List.of(State.values())), stage.now());
            case 3 -> saysLate();
            case 4, 5 -> {
                acts.add("starts");
                stage.told(customer, "Offers Wanted");
                stage.only("events");
            }
            case 6 -> suppressOrLift(pick(CHANNELS));
            case 7 -> {
                acts.add("settles");
                stage.settle();
            }
            default -> {
                acts.add("an hour passes");
                stage.passes(Duration.ofHours(1));
            }
        }
    }

    private <T> T pick(List<T> any) {
        return any.get(chance.nextInt(any.size()));
    }

    private void says(Channel channel, String topic, State state, Instant at) {
        acts.add(state + " " + channel.key() + " " + topic);
        var consent = new Consent(channel, topic, state, at);
        said.removeIf(word ->
                word.subject().equals(consent.subject()) && !word.changedAt().isAfter(at) && word.state() != state);
        if (said.stream().noneMatch(word -> word.subject().equals(consent.subject()))) {
            said.add(consent);
        }
        consents.say(new Said(customer, consent, "test", Proof.NONE));
    }

    /** Told after something else has been said already. */
    private void saysLate() {
        says(pick(CHANNELS), pick(TOPICS), State.GRANTED, stage.now().minus(Duration.ofDays(30)));
    }

    private void suppressOrLift(Channel channel) {
        if (suppressed.remove(channel)) {
            lift(channel);
        } else {
            acts.add("suppressed " + channel.key());
            suppressed.add(channel);
            suppressions.suppress(channel, address(channel), Reason.COMPLAINT, "test");
        }
    }

    private void lift(Channel channel) {
        acts.add("lifted " + channel.key());
        suppressions.lift(channel, address(channel));
    }

    private String address(Channel channel) {
        return customers.find(customer).orElseThrow().address(channel);
    }

    @Override
    public String toString() {
        return String.join(", ", acts);
    }
}
