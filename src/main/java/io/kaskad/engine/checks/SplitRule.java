package io.kaskad.engine.checks;

import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.engine.checks.Reading.Variant;
import io.kaskad.engine.steps.Split;
import io.kaskad.engine.steps.Split.Share;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gateways that split customers into variants, and the conditions that ask for a variant. */
final class SplitRule {

    private SplitRule() {}

    static Stream<Finding> split(Subject subject) {
        var variants = new HashMap<String, Set<String>>();
        var broken = new HashSet<String>();
        var gateways = subject.sketch().nodes().stream()
                .filter(node -> node.is("exclusiveGateway"))
                .filter(node -> node.property("split").isPresent())
                .toList();
        for (var gateway : gateways) {
            var name = gateway.property("split").orElseThrow();
            variants.computeIfAbsent(name, key -> new HashSet<>())
                    .addAll(variants(gateway).orElse(Set.of()));
            variants(gateway).ifPresentOrElse(found -> {}, () -> broken.add(name));
        }
        return Stream.concat(
                gateways.stream().filter(gateway -> variants(gateway).isEmpty()).map(SplitRule::shares),
                subject.sketch().flows().stream()
                        .flatMap(flow -> flow.asked().variants().stream()
                                .filter(asked -> !broken.contains(asked.split()))
                                .flatMap(asked -> problem(flow, asked, variants).stream())));
    }

    /** The variants a gateway has; empty if its shares cannot be read. */
    private static Optional<Set<String>> variants(Node gateway) {
        return gateway.property("shares")
                .flatMap(Split::read)
                .map(shares -> shares.stream().map(Share::variant).collect(toSet()));
    }

    private static Finding shares(Node gateway) {
        return new Finding(
                gateway.id(),
                Rule.SPLIT,
                "It does not say how to split customers.",
                "Set shares to at least two different variants with whole numbers, such as A=50, B=50.",
                Map.of(
                        "split", gateway.property("split").orElse(""),
                        "shares", gateway.property("shares").orElse("")));
    }

    private static Optional<Finding> problem(Flow flow, Variant asked, Map<String, Set<String>> variants) {
        var known = variants.get(asked.split());
        if (known == null) {
            return Optional.of(asked(
                    flow,
                    "No gateway of this diagram splits customers as \"" + asked.split() + "\".",
                    Map.of("split", asked.split())));
        }
        return Optional.ofNullable(asked.name())
                .filter(name -> !known.contains(name))
                .map(name -> asked(
                        flow,
                        "The split \"" + asked.split() + "\" has no variant \"" + name + "\".",
                        Map.of("split", asked.split(), "variant", name)));
    }

    private static Finding asked(Flow flow, String problem, Map<String, String> values) {
        return new Finding(
                flow.id(), Rule.SPLIT, problem, "Write names as they stand on the gateway that splits.", values);
    }
}
