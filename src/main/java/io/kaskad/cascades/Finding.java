package io.kaskad.cascades;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/**
 * Something that is wrong with a diagram, or that its author should look at again.
 *
 * @param element the id of the element at fault; the process' for things of the whole diagram, empty if there is none
 * @param detail what is wrong, as a sentence
 * @param fix how to mend it, as a sentence
 * @param values what the sentences speak of, for texts in other languages
 */
public record Finding(
        String element, Rule rule, Severity severity, String detail, String fix, Map<String, String> values) {

    /** Whether a diagram can be deployed in spite of it. */
    public enum Severity {
        ERROR,
        WARNING;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What diagrams are checked for. */
    public enum Rule {
        XML(Severity.ERROR),
        CODE(Severity.ERROR),
        EXPRESSION(Severity.ERROR),
        PROCESS(Severity.ERROR),
        START(Severity.ERROR),
        STEP(Severity.ERROR),
        IDLE(Severity.WARNING),
        CHANNEL(Severity.ERROR),
        TEMPLATE(Severity.ERROR),
        UNTIL(Severity.ERROR),
        OF(Severity.ERROR),
        NO_SEND(Severity.ERROR),
        OPENS(Severity.ERROR),
        REPLIES(Severity.ERROR),
        DELIVERY(Severity.WARNING),
        SEND_END(Severity.ERROR),
        IMPLICIT_END(Severity.WARNING),
        UNREACHABLE(Severity.WARNING),
        LOOP(Severity.ERROR),
        DURATION(Severity.ERROR),
        ENDLESS(Severity.WARNING),
        CONDITION(Severity.ERROR),
        NO_DEFAULT(Severity.WARNING),
        TARGET_ACTION(Severity.ERROR),
        MESSAGE_CLASS(Severity.ERROR),
        NO_MESSAGE_CLASS(Severity.WARNING),
        SPLIT(Severity.ERROR),
        REPEAT(Severity.ERROR),
        CALLED(Severity.ERROR),
        PAID_FIRST(Severity.WARNING),
        SENDING_HOURS(Severity.WARNING),
        NO_TARGET_ACTION(Severity.WARNING),
        EVENT_UNKNOWN(Severity.WARNING),
        REENTRY(Severity.ERROR),
        REENTRY_KEY(Severity.WARNING),
        PRIORITY(Severity.ERROR),
        /** What the engine complains of and no other rule has said. */
        ENGINE(Severity.ERROR);

        private final Severity severity;

        Rule(Severity severity) {
            this.severity = severity;
        }

        /** The name the pages know it by. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Finding(String element, Rule rule, String detail, String fix, Map<String, String> values) {
        this(element, rule, rule.severity, detail, fix, values);
    }

    public Finding(String element, Rule rule, String detail, String fix) {
        this(element, rule, detail, fix, Map.of());
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
