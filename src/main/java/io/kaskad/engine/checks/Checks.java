package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks a diagram through by all rules. */
@Component
public class Checks {

    private static final List<Function<Subject, Stream<Finding>>> RULES = List.of(
            ProcessRules::process,
            StartRules::start,
            ProcessRules::messageClass,
            ProcessRules::noMessageClass,
            ProcessRules::noTargetAction,
            ProcessRules::sendingHours,
            EntryRules::reentry,
            EntryRules::reentryKey,
            EntryRules::priority,
            StepRules::step,
            StepRules::idle,
            StepRules::channel,
            StepRules::template,
            StepRules::repeat,
            StepRules::called,
            WaitRules::until,
            WaitRules::endless,
            WaitRules::duration,
            WaitRules::eventUnknown,
            WaitRules::targetAction,
            MessageRules::of,
            MessageRules::noSend,
            MessageRules::opens,
            MessageRules::replies,
            MessageRules::delivery,
            FlowRules::sendEnd,
            FlowRules::implicitEnd,
            FlowRules::unreachable,
            FlowRules::loop,
            FlowRules::paidFirst,
            GatewayRules::condition,
            GatewayRules::noDefault,
            SplitRule::split);

    private final EngineRule engine;

    Checks(EngineRule engine) {
        this.engine = engine;
    }

    /** Errors first, then in the order of the document. */
    public List<Finding> findings(byte[] diagram, @Nullable String key, Surroundings surroundings) {
        var xml = DiagramXml.read(diagram);
        var findings = new ArrayList<>(Safety.findings(xml));
        var safe = findings.isEmpty();
        if (!xml.parts().isEmpty()) {
            findings.addAll(byRules(new Sketch(xml.parts().get(0).element()), key, surroundings));
        }
        if (safe) {
            findings.addAll(engine.findings(diagram, findings));
        }
        return findings.stream().distinct().sorted(order(xml.parts())).toList();
    }

    private static List<Finding> byRules(Sketch sketch, @Nullable String key, Surroundings surroundings) {
        var subject = new Subject(sketch, new Ways(sketch), key, surroundings);
        return RULES.stream().flatMap(rule -> rule.apply(subject)).toList();
    }

    private static Comparator<Finding> order(List<Part> parts) {
        var places = new HashMap<String, Integer>(Map.of("", -1));
        for (int i = 0; i < parts.size(); i++) {
            places.putIfAbsent(parts.get(i).id(), i);
        }
        return Comparator.comparing(Finding::severity)
                .thenComparing(finding -> places.getOrDefault(finding.element(), parts.size()))
                .thenComparing(Finding::rule);
    }
}
