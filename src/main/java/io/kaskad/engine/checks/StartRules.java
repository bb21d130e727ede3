package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import java.util.Map;
import java.util.stream.Stream;

/** How a cascade is started. */
final class StartRules {

    private StartRules() {}

    static Stream<Finding> start(Subject subject) {
        var sketch = subject.sketch();
        var starts = sketch.starts();
        if (sketch.process().isEmpty() || starts.size() == 1 && isPlain(starts.get(0))) {
            return Stream.empty();
        }
        if (starts.size() != 1) {
            return Stream.of(new Finding(
                    sketch.processId(),
                    Rule.START,
                    starts.isEmpty() ? "Nothing starts the cascade." : "The cascade has more than one start event.",
                    "Give it exactly one start event: a plain one, or one for the customer's event."));
        }
        var start = starts.get(0);
        if (!start.defines("messageEventDefinition")) {
            return Stream.of(new Finding(
                    start.id(),
                    Rule.START,
                    "A cascade cannot be started like this.",
                    "Make it a plain start event, or one for the customer's event."));
        }
        return sketch.startEvent(start).isPresent()
                ? Stream.empty()
                : Stream.of(new Finding(
                        start.id(),
                        Rule.START,
                        "It does not say which event starts the cascade.",
                        "Choose the event by its name."));
    }

    private static boolean isPlain(Node start) {
        return Xml.children(start.xml()).stream()
                .noneMatch(child -> child.getLocalName().endsWith("EventDefinition"));
    }

    /** The engine lets one process only start with a message. */
    static Stream<Finding> taken(Subject subject) {
        var sketch = subject.sketch();
        return sketch.starts().stream()
                .flatMap(start -> sketch.startEvent(start).stream()
                        .flatMap(event -> subject.surroundings().startedBy(event).stream())
                        .filter(other -> !other.equals(sketch.processId()))
                        .limit(1)
                        .map(other -> new Finding(
                                start.id(),
                                Rule.ENGINE,
                                "The cascade \"" + other
                                        + "\" starts with this event already, and the engine allows one only.",
                                "Start this one with another event.",
                                Map.of("other", other))));
    }
}
