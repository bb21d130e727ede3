package io.kaskad.engine.checks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.channels.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of messages, and whether there is anything to ask of them. */
final class MessageRules {

    private static final Set<String> OF_MESSAGES = Set.of("sent", "delivered", "opened", "clicked", "replied");
    private static final Set<String> DELIVERY = Set.of("delivered", "notDelivered");
    private static final Set<String> REPLIES = Set.of("replied", "answer");

    private MessageRules() {}

    /**
     * A question about a message.
     *
     * @param asker the id of the await or the flow
     * @param of the send that is meant; null for the latest
     * @param sent what may have been sent by then
     */
    private record Asked(String asker, @Nullable String of, String about, Sent sent) {

        Set<Node> meant() {
            return of == null
                    ? sent.latest()
                    : sent.all().stream().filter(send -> send.id().equals(of)).collect(toSet());
        }
    }

    private static Stream<Asked> asked(Subject subject) {
        return Stream.concat(
                subject.sketch().awaits().flatMap(await -> ofAwait(await, subject.ways())),
                subject.sketch().flows().stream().flatMap(flow -> ofFlow(flow, subject.ways())));
    }

    private static Stream<Asked> ofAwait(Node await, Ways ways) {
        return await.property("until").filter(OF_MESSAGES::contains).stream()
                .map(until ->
                        new Asked(await.id(), await.property("of").orElse(null), until, Sent.before(await, ways)));
    }

    private static Stream<Asked> ofFlow(Flow flow, Ways ways) {
        var asks = flow.asked().messages();
        if (asks.isEmpty()) {
            return Stream.empty();
        }
        var sent = Sent.upTo(flow.source(), ways);
        return asks.stream().map(ask -> new Asked(flow.id(), ask.of(), ask.about(), sent));
    }

    static Stream<Finding> of(Subject subject) {
        return asked(subject)
                .filter(asked -> !names(asked, subject))
                .map(asked -> new Finding(
                        asked.asker(),
                        Rule.OF,
                        "No send step is called \"" + asked.of() + "\".",
                        "Write the id of a send step of this diagram.",
                        Map.of("of", String.valueOf(asked.of()))));
    }

    private static boolean names(Asked asked, Subject subject) {
        return asked.of() == null || subject.sketch().send(asked.of()).isPresent();
    }

    static Stream<Finding> noSend(Subject subject) {
        return asked(subject)
                .filter(asked -> names(asked, subject))
                .filter(asked -> asked.meant().isEmpty()
                        && !(asked.of() == null && asked.sent().others()))
                .map(asked -> new Finding(
                        asked.asker(),
                        Rule.NO_SEND,
                        "It asks what became of a message before any is sent.",
                        "Put it behind the send step it asks about."));
    }

    static Stream<Finding> opens(Subject subject) {
        return silent(subject, "opened"::equals, channel -> !channel.reportsOpens())
                .map(asked -> finding(
                        asked,
                        Rule.OPENS,
                        "It asks whether a message was opened, but nobody reports that for ",
                        "Ask whether it was delivered, or send by a channel that reports opens."));
    }

    static Stream<Finding> delivery(Subject subject) {
        return silent(subject, DELIVERY::contains, channel -> !channel.reportsDelivery())
                .map(asked -> finding(
                        asked,
                        Rule.DELIVERY,
                        "It asks whether a message was delivered, but nobody reports that for ",
                        "Ask whether it was sent."));
    }

    static Stream<Finding> replies(Subject subject) {
        return silent(subject, REPLIES::contains, channel -> !channel.reportsReplies())
                .map(asked -> finding(
                        asked,
                        Rule.REPLIES,
                        "It asks what the customer answered, but nobody can answer to ",
                        "Ask something else, or send by a channel that takes replies."));
    }

    /** Questions to which no message that may be meant ever has an answer. */
    private static Stream<Asked> silent(Subject subject, Predicate<String> about, Predicate<Channel> silent) {
        return asked(subject)
                .filter(asked -> about.test(asked.about()))
                .filter(asked -> asked.of() != null || !asked.sent().others())
                .filter(asked -> !asked.meant().isEmpty()
                        && asked.meant().stream()
                                .map(Node::channel)
                                .allMatch(channel -> channel.filter(silent).isPresent()));
    }

    private static Finding finding(Asked asked, Rule rule, String detail, String fix) {
        var channels = asked.meant().stream()
                .map(Node::channel)
                .flatMap(Optional::stream)
                .map(Channel::key)
                .distinct()
                .sorted()
                .collect(joining(", "));
        return new Finding(asked.asker(), rule, detail + channels + ".", fix, Map.of("channels", channels));
    }
}
