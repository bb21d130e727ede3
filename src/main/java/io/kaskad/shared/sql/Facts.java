package io.kaskad.shared.sql;

import io.kaskad.shared.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Functions that H2 looks into objects with, as PostgreSQL's own do; named by migrations, so they stay where they are. */
public final class Facts {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}.*";
    private static final int LENGTH_OF_A_DAY = 10;

    private Facts() {}

    /** A fact as text; null where it is not there. */
    public static @Nullable String text(@Nullable String facts, String name) {
        var fact = Json.tree(facts == null ? "" : facts).path(name);
        if (fact.isMissingNode() || fact.isNull()) {
            return null;
        }
        return fact.isContainerNode() ? fact.toString() : fact.asText();
    }

    /** A fact that is a number; null where it is none. */
    public static @Nullable BigDecimal number(@Nullable String facts, String name) {
        var fact = Json.tree(facts == null ? "" : facts).path(name);
        return fact.isNumber() ? fact.decimalValue() : null;
    }

    /** The day of a date or of a moment, such as {@code 2026-02-28}; null where it is none. */
    public static @Nullable String day(@Nullable String facts, String name) {
        var text = text(facts, name);
        return text != null && text.matches(DAY) ? text.substring(0, LENGTH_OF_A_DAY) : null;
    }

    /** The facts of an event. */
    public static @Nullable String all(@Nullable String properties) {
        return properties;
    }
}
