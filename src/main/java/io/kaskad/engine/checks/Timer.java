package io.kaskad.engine.checks;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * When a timer event happens.
 *
 * @param kind {@code timeDate}, {@code timeCycle} or {@code timeDuration}; empty if it says none of them
 */
record Timer(Node event, String kind, String value) {

    static Stream<Timer> all(Sketch sketch) {
        return sketch.nodes().stream()
                .flatMap(
                        node -> node.definition("timerEventDefinition").stream().map(timer -> of(node, timer)));
    }

    private static Timer of(Node event, Element definition) {
        return Stream.of("timeDate", "timeCycle", "timeDuration")
                .flatMap(kind -> Xml.children(definition, kind))
                .findFirst()
                .map(said ->
                        new Timer(event, said.getLocalName(), Xml.text(said).strip()))
                .orElseGet(() -> new Timer(event, "", ""));
    }

    boolean waitsForSendingHours() {
        return Reading.isExpression(value) && ExpressionReader.read(value).sendingHours();
    }

    /** Whether the engine can read it; what an expression gives is not known beforehand. */
    boolean isReadable() {
        if (Reading.isExpression(value)) {
            return true;
        }
        return switch (kind) {
            case "timeDate" -> Iso.isDate(value);
            case "timeCycle" -> Iso.isCycle(value);
            default -> Iso.isDuration(value);
        };
    }
}
