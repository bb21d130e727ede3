package io.kaskad.cascades;

import java.util.Map;

/**
 * Why a run could not go on.
 *
 * @param element the id of the element where it stuck
 * @param detail what went wrong, as a sentence
 * @param fix how to mend it, as a sentence
 * @param values what the sentences speak of, for texts in other languages
 */
public record Trouble(String element, Kind kind, String detail, String fix, Map<String, String> values) {

    /** What kind of thing went wrong. */
    public enum Kind {
        /** An expression that this person, event or moment has no answer to; with {@code expression}. */
        UNANSWERABLE,
        /** A condition that says something else than yes or no. */
        NEITHER_YES_NOR_NO,
        /** No condition is true, and no flow is the default. */
        NO_WAY,
        /** A timer without a time; with {@code wanted}. */
        NO_DUE_DATE,
        /** Steps that lead to each other without a wait. */
        CIRCLE,
        /** A called cascade that there is none of. */
        NO_CASCADE,
        /** An error or escalation that nothing in the diagram catches. */
        UNCAUGHT,
        /** Anything else; with {@code failure}, the name of what the engine complains with. */
        OTHER
    }

    /** All of it in one text. */
    public String sentence() {
        return "Element \"" + element + "\": " + detail + " " + fix;
    }
}
