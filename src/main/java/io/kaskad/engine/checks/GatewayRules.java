package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How runs choose their way. */
final class GatewayRules {

    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway");

    private GatewayRules() {}

    static Stream<Finding> condition(Subject subject) {
        return subject.sketch().flows().stream()
                .filter(flow -> CHOOSING.contains(flow.source().type()))
                .filter(flow -> subject.sketch().outgoing(flow.source()).size() > 1 && !flow.isDefault())
                .filter(flow -> flow.condition().filter(Reading::isExpression).isEmpty())
                .map(flow -> new Finding(
                        flow.id(),
                        Rule.CONDITION,
                        flow.condition().isEmpty()
                                ? "It does not say when runs take this way."
                                : "Its condition is only a text: it is not written as ${…}.",
                        "Write a condition such as ${message.delivered}, or make it the gateway's default.",
                        Map.of("gateway", flow.source().id())));
    }

    static Stream<Finding> noDefault(Subject subject) {
        return subject.sketch().nodes().stream()
                .filter(node -> node.is("exclusiveGateway"))
                .filter(node -> isUndecided(node, subject.sketch()))
                .map(node -> new Finding(
                        node.id(),
                        Rule.NO_DEFAULT,
                        "A run that meets none of the conditions cannot go on.",
                        "Make one of its flows the default."));
    }

    private static boolean isUndecided(Node gateway, Sketch sketch) {
        var flows = sketch.outgoing(gateway);
        return flows.size() > 1
                && flows.stream()
                        .allMatch(flow -> !flow.isDefault() && flow.condition().isPresent());
    }
}
