package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.engine.checks.Reading.Variant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gateways that split customers into variants, and the conditions that ask for a variant. */
final class SplitRule {

    private static final Pattern SHARE = Pattern.compile("\\s*([^=,\\s]+)\\s*=\\s*(\\d{1,9})\\s*");

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
                                .flatMap(asked -> problem(asked, variants).stream()
                                        .map(problem -> asked(flow, asked, problem)))));
    }

    /** The variants a gateway has; empty if its shares cannot be read. */
    private static Optional<Set<String>> variants(Node gateway) {
        var names = new HashSet<String>();
        var sum = 0L;
        var shares = gateway.property("shares").orElse("").split(",", -1);
        for (var share : shares) {
            var read = SHARE.matcher(share);
            if (!read.matches() || !names.add(read.group(1))) {
                return Optional.empty();
            }
            sum += Long.parseLong(read.group(2));
        }
        return names.size() > 1 && sum > 0 ? Optional.of(names) : Optional.empty();
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

    private static Optional<String> problem(Variant asked, Map<String, Set<String>> variants) {
        var known = variants.get(asked.split());
        if (known == null) {
            return Optional.of("No gateway of this diagram splits customers as \"" + asked.split() + "\".");
        }
        return asked.name() == null || known.contains(asked.name())
                ? Optional.empty()
                : Optional.of("The split \"" + asked.split() + "\" has no variant \"" + asked.name() + "\".");
    }

    private static Finding asked(Flow flow, Variant asked, String problem) {
        return new Finding(
                flow.id(),
                Rule.SPLIT,
                problem,
                "Write names as they stand on the gateway that splits.",
                Map.of("split", asked.split(), "variant", String.valueOf(asked.name())));
    }
}
