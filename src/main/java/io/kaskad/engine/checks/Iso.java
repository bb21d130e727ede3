package io.kaskad.engine.checks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Times as ISO 8601 writes them, as far as the engine reads them. */
final class Iso {

    private static final String TIME = "(T(?=\\d)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,9})?S)?)?";
    private static final Pattern DURATION = Pattern.compile("P(?=.)(\\d{1,9}Y)?(\\d{1,9}M)?(\\d{1,9}D)?" + TIME);
    private static final Pattern SPAN = Pattern.compile("P(?=.)(\\d{1,9}D)?" + TIME);
    private static final Pattern REPEATED = Pattern.compile("R\\d{0,9}");

    private Iso() {}

    /** Years to seconds, such as {@code P1M} or {@code PT5M}; no weeks, nothing below zero. */
    static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    /** Days to seconds only: how long a month is depends on where one begins. */
    static boolean isSpan(String text) {
        return SPAN.matcher(text).matches();
    }

    static boolean isDate(String text) {
        return isRead(OffsetDateTime::parse, text)
                || isRead(LocalDateTime::parse, text)
                || isRead(LocalDate::parse, text);
    }

    private static boolean isRead(Function<CharSequence, ?> reader, String text) {
        try {
            return reader.apply(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Such as {@code R3/PT10M}, or with a beginning or an end. */
    static boolean isCycle(String text) {
        var parts = text.split("/", -1);
        if (!REPEATED.matcher(parts[0]).matches()) {
            return false;
        }
        return switch (parts.length) {
            case 2 -> isDuration(parts[1]);
            case 3 ->
                isDuration(parts[1]) && isDate(parts[2])
                        || isDate(parts[1]) && (isDuration(parts[2]) || isDate(parts[2]));
            default -> false;
        };
    }
}
