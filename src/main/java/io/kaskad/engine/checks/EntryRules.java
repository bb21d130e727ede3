package io.kaskad.engine.checks;

import io.kaskad.cascades.Cascade.Mailing;
import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.cascades.Reentry;
import java.util.Map;
import java.util.stream.Stream;

/** Who may enter a cascade again, and how urgent its messages are. */
final class EntryRules {

    private EntryRules() {}

    static Stream<Finding> reentry(Subject subject) {
        return subject
                .sketch()
                .property("reentry")
                .filter(rule -> Reentry.read(rule, null).isEmpty())
                .map(rule -> new Finding(
                        subject.sketch().processId(),
                        Rule.REENTRY,
                        "\"" + rule + "\" does not say who may enter the cascade again.",
                        "Choose always, once or not-while-running, or write how long nobody does, such as P7D.",
                        Map.of("reentry", rule)))
                .stream();
    }

    static Stream<Finding> reentryKey(Subject subject) {
        var sketch = subject.sketch();
        var rule = sketch.property("reentry").filter(said -> !said.equals("always"));
        return sketch
                .property("reentryKey")
                .filter(key -> rule.isEmpty())
                .map(key -> new Finding(
                        sketch.processId(),
                        Rule.REENTRY_KEY,
                        "Customers may enter the cascade at any time, whatever the " + key + " of the event.",
                        "Say who may not enter it again, or leave the property out.",
                        Map.of("reentryKey", key)))
                .stream();
    }

    static Stream<Finding> priority(Subject subject) {
        return subject
                .sketch()
                .property("priority")
                .filter(number -> Mailing.priority(number).isEmpty())
                .map(number -> new Finding(
                        subject.sketch().processId(),
                        Rule.PRIORITY,
                        "\"" + number + "\" is no priority.",
                        "Write a number from 1 to 100.",
                        Map.of("priority", number)))
                .stream();
    }
}
