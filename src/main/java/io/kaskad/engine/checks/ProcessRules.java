package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a cascade as a whole must say of itself. */
final class ProcessRules {

    private static final Set<String> CLASSES = Set.of("promotional", "transactional");

    private ProcessRules() {}

    static Stream<Finding> process(Subject subject) {
        var executable = subject.sketch().executable().toList();
        var id = subject.sketch().processId();
        if (executable.isEmpty()) {
            return Stream.of(new Finding(
                    id,
                    Rule.PROCESS,
                    "The diagram has no process that can run.",
                    "Draw one, and mark it as executable."));
        }
        var findings = new ArrayList<Finding>();
        executable.stream()
                .skip(1)
                .map(process -> new Finding(
                        process.getAttribute("id"),
                        Rule.PROCESS,
                        "The diagram has more than one process that can run.",
                        "Keep one, and give each other a diagram of its own."))
                .forEach(findings::add);
        var key = subject.key();
        if (key != null && !key.equals(id)) {
            findings.add(new Finding(
                    id,
                    Rule.PROCESS,
                    "The process is called \"" + id + "\", the cascade \"" + key + "\".",
                    "Set the id of the process to \"" + key + "\".",
                    Map.of("id", id, "key", key)));
        }
        return findings.stream();
    }

    static Stream<Finding> messageClass(Subject subject) {
        return subject
                .sketch()
                .property("messageClass")
                .filter(name -> !CLASSES.contains(name))
                .map(name -> new Finding(
                        subject.sketch().processId(),
                        Rule.MESSAGE_CLASS,
                        "\"" + name + "\" is no class of messages.",
                        "Choose promotional or transactional.",
                        Map.of("messageClass", name)))
                .stream();
    }

    static Stream<Finding> noMessageClass(Subject subject) {
        return finding(
                subject,
                subject.sketch().sends().findAny().isPresent()
                        && subject.sketch().property("messageClass").isEmpty(),
                Rule.NO_MESSAGE_CLASS,
                "The cascade does not say of which class its messages are, so they count as transactional.",
                "Choose promotional if customers have to agree to them, else transactional.");
    }

    static Stream<Finding> noTargetAction(Subject subject) {
        return finding(
                subject,
                subject.sketch().isPromotional()
                        && subject.sketch().property("targetAction").isEmpty(),
                Rule.NO_TARGET_ACTION,
                "The cascade names no target action, so it goes on when the customer has done what it is for.",
                "Name the event that means success.");
    }

    static Stream<Finding> sendingHours(Subject subject) {
        var sketch = subject.sketch();
        return finding(
                subject,
                sketch.isPromotional()
                        && sketch.sends().findAny().isPresent()
                        && Timer.all(sketch).noneMatch(Timer::waitsForSendingHours),
                Rule.SENDING_HOURS,
                "Nothing keeps the messages within sending hours.",
                "Put a timer with ${until.sendingHours} before the first send.");
    }

    private static Stream<Finding> finding(Subject subject, boolean found, Rule rule, String detail, String fix) {
        return found ? Stream.of(new Finding(subject.sketch().processId(), rule, detail, fix)) : Stream.empty();
    }
}
