package io.kaskad.engine.checks;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression speaks of, or why it cannot be used.
 *
 * @param problem a sentence; empty if all is well, else the rest is
 * @param messages what it asks of messages
 * @param variants the variants it asks for
 */
record Reading(
        Optional<String> problem,
        Set<Ask> messages,
        Set<Variant> variants,
        boolean targetAction,
        boolean sendingHours) {

    /** Nothing is asked. */
    static final Reading PLAIN = new Reading(Optional.empty(), Set.of(), Set.of(), false, false);

    /**
     * A question about a message.
     *
     * @param of the send that is meant; null for the latest
     * @param about such as {@code opened}
     */
    record Ask(@Nullable String of, String about) {}

    /**
     * A question about a split.
     *
     * @param name the variant it is compared with; null without a comparison
     */
    record Variant(String split, @Nullable String name) {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static Reading refused(String problem) {
        return new Reading(Optional.of(problem), Set.of(), Set.of(), false, false);
    }
}
