package io.kaskad.engine.checks;

import static java.util.stream.Collectors.joining;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.channels.Channel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What each step must say of itself. */
final class StepRules {

    private static final Set<String> WORKING = Set.of("serviceTask", "sendTask", "businessRuleTask");
    private static final Set<String> IDLE = Set.of("task", "manualTask");
    private static final Pattern ONE_TO_HUNDRED = Pattern.compile("[1-9]\\d?|100");

    private static final String CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::key).collect(joining(", "));

    private StepRules() {}

    static Stream<Finding> step(Subject subject) {
        return subject.sketch().nodes().stream()
                .filter(node ->
                        WORKING.contains(node.type()) && !node.isSend() && !node.isExternal() || throwsByDelegate(node))
                .map(node -> new Finding(
                        node.id(),
                        Rule.STEP,
                        "Nobody knows what this step does.",
                        "Make it a send step, or an external task with a topic."));
    }

    /** A message event may name a delegate like a task, but is no send. */
    private static boolean throwsByDelegate(Node node) {
        return node.definition("messageEventDefinition")
                .flatMap(message -> Xml.camunda(message, "delegateExpression"))
                .isPresent();
    }

    static Stream<Finding> idle(Subject subject) {
        return subject.sketch().nodes().stream()
                .filter(node -> IDLE.contains(node.type()))
                .map(node -> new Finding(
                        node.id(),
                        Rule.IDLE,
                        "This step does nothing: runs pass it at once.",
                        "Make it a step that does something, or take it out."));
    }

    static Stream<Finding> channel(Subject subject) {
        return subject.sketch()
                .sends()
                .filter(send -> send.channel().isEmpty())
                .map(send -> new Finding(
                        send.id(),
                        Rule.CHANNEL,
                        send.property("channel")
                                .map(channel -> "There is no channel \"" + channel + "\".")
                                .orElse("It does not say by which channel to send."),
                        "Choose one of " + CHANNELS + ".",
                        Map.of("channel", send.property("channel").orElse(""), "channels", CHANNELS)));
    }

    static Stream<Finding> template(Subject subject) {
        return subject.sketch().sends().flatMap(send -> template(send, subject).stream());
    }

    private static Optional<Finding> template(Node send, Subject subject) {
        var name = send.property("template");
        if (name.isEmpty() && send.isCall()) {
            return Optional.empty();
        }
        if (name.isEmpty()) {
            return Optional.of(
                    new Finding(send.id(), Rule.TEMPLATE, "It does not say what to send.", "Choose a template."));
        }
        return send.channel()
                .filter(channel -> !subject.surroundings().hasTemplate(name.get(), channel))
                .map(channel -> new Finding(
                        send.id(),
                        Rule.TEMPLATE,
                        "There is no template \"" + name.get() + "\" for " + channel.key() + ".",
                        "Choose another template, or store one under this name.",
                        Map.of("template", name.get(), "channel", channel.key())));
    }

    static Stream<Finding> repeat(Subject subject) {
        return subject.sketch().nodes().stream()
                .flatMap(node -> Xml.child(node.xml(), "multiInstanceLoopCharacteristics")
                        .filter(loop -> Xml.camunda(loop, "collection").isPresent()
                                || Xml.child(loop, "loopDataInputRef").isPresent()
                                || !ONE_TO_HUNDRED.matcher(cardinality(loop)).matches())
                        .map(loop -> new Finding(
                                node.id(),
                                Rule.REPEAT,
                                "It does not say how often to repeat this.",
                                "Set the loop cardinality to a whole number from 1 to 100, and no collection.",
                                Map.of("value", cardinality(loop))))
                        .stream());
    }

    private static String cardinality(Element loop) {
        return Xml.child(loop, "loopCardinality")
                .map(Xml::text)
                .map(String::strip)
                .orElse("");
    }

    static Stream<Finding> called(Subject subject) {
        return subject.sketch().nodes().stream()
                .filter(node -> node.is("callActivity")
                        && Xml.attribute(node.xml(), "calledElement").isEmpty())
                .map(node -> new Finding(
                        node.id(),
                        Rule.CALLED,
                        "It does not say which cascade to call.",
                        "Set the called element to the key of a cascade."));
    }
}
