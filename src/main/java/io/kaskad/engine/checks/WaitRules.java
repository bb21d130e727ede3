package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run waits for, and how long. */
final class WaitRules {

    private static final List<String> AWAITED =
            List.of("sent", "delivered", "opened", "clicked", "replied", "targetAction", "event");

    private WaitRules() {}

    static Stream<Finding> until(Subject subject) {
        return subject.sketch().awaits().flatMap(await -> until(await).stream());
    }

    private static Optional<Finding> until(Node await) {
        var until = await.property("until").orElse("");
        if (!AWAITED.contains(until)) {
            return Optional.of(new Finding(
                    await.id(),
                    Rule.UNTIL,
                    until.isEmpty()
                            ? "It does not say what to wait for."
                            : "\"" + until + "\" is nothing one can wait for.",
                    "Choose one of " + String.join(", ", AWAITED) + ".",
                    Map.of("until", until)));
        }
        return until.equals("event") && await.property("event").isEmpty()
                ? Optional.of(new Finding(
                        await.id(),
                        Rule.UNTIL,
                        "It does not say for which event to wait.",
                        "Give the event's name.",
                        Map.of("until", until)))
                : Optional.empty();
    }

    static Stream<Finding> endless(Subject subject) {
        var sketch = subject.sketch();
        return sketch.nodes().stream()
                .filter(node -> node.is("receiveTask"))
                .filter(node -> sketch.boundary(node).stream()
                        .noneMatch(event -> event.interrupts() && event.defines("timerEventDefinition")))
                .map(node -> new Finding(
                        node.id(),
                        Rule.ENDLESS,
                        "A run may wait here for ever.",
                        "Put an interrupting timer on its boundary."));
    }

    static Stream<Finding> duration(Subject subject) {
        return Stream.concat(
                Timer.all(subject.sketch()).filter(timer -> !timer.isReadable()).map(WaitRules::unreadable),
                subject.sketch()
                        .sends()
                        .flatMap(send -> send
                                .property("timeToLive")
                                .filter(value -> !Iso.isSpan(value))
                                .map(value -> unreadable(
                                        send,
                                        value,
                                        "\"" + value + "\" is no time to live.",
                                        "Write a duration such as PT30M or P1D."))
                                .stream()));
    }

    private static Finding unreadable(Timer timer) {
        var wanted = switch (timer.kind()) {
            case "timeDate" -> "a date such as 2030-01-31T10:00:00Z";
            case "timeCycle" -> "a cycle such as R3/PT10M";
            default -> "a duration such as PT5M or P2D";
        };
        var value = timer.value();
        return unreadable(
                timer.event(),
                value,
                value.isEmpty() ? "The timer does not say when." : "\"" + value + "\" is not " + wanted + ".",
                "Write " + wanted + ".");
    }

    private static Finding unreadable(Node node, String value, String detail, String fix) {
        return new Finding(node.id(), Rule.DURATION, detail, fix, Map.of("value", value));
    }

    static Stream<Finding> eventUnknown(Subject subject) {
        var sketch = subject.sketch();
        var starts = sketch.starts().stream()
                .flatMap(start -> sketch.startEvent(start).stream().map(event -> Map.entry(start, event)));
        var awaits = sketch.awaits()
                .filter(await -> await.property("until").filter("event"::equals).isPresent())
                .flatMap(await -> await.property("event").stream().map(event -> Map.entry(await, event)));
        return Stream.concat(starts, awaits)
                .filter(waits -> !subject.surroundings().knowsEvent(waits.getValue()))
                .map(waits -> new Finding(
                        waits.getKey().id(),
                        Rule.EVENT_UNKNOWN,
                        "No event \"" + waits.getValue() + "\" has ever come.",
                        "Look whether the name is right; if it is new, never mind.",
                        Map.of("event", waits.getValue())));
    }

    static Stream<Finding> targetAction(Subject subject) {
        var sketch = subject.sketch();
        if (sketch.property("targetAction").isPresent()) {
            return Stream.empty();
        }
        var awaits = sketch.awaits()
                .filter(await ->
                        await.property("until").filter("targetAction"::equals).isPresent())
                .map(Node::id);
        var flows = sketch.flows().stream()
                .filter(flow -> flow.asked().targetAction())
                .map(Flow::id);
        return Stream.concat(awaits, flows)
                .map(id -> new Finding(
                        id,
                        Rule.TARGET_ACTION,
                        "It asks for the target action, but the cascade names none.",
                        "Name the target action on the process."));
    }
}
