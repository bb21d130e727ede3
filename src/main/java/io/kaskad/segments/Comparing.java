package io.kaskad.segments;

import io.kaskad.segments.Condition.Comparison;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.Condition.OfCard;
import io.kaskad.shared.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Conditions on a row of {@code customer} itself; each is true or false, never null. */
final class Comparing {

    private static final int MOST_DAYS = 36_500;

    private final Fragments with;
    private final Days days;

    Comparing(Fragments with, Days days) {
        this.with = with;
        this.days = days;
    }

    String sql(OfAttribute attribute, String customer) {
        return "coalesce(" + attribute(attribute, customer) + ", false)";
    }

    private String attribute(OfAttribute attribute, String customer) {
        var values = attribute.values();
        var is = attribute.is();
        return switch (is) {
            case EXISTS -> fact("fact_text", attribute, customer) + " is not null";
            case EQUALS, IN -> fact("fact_text", attribute, customer) + " in (" + with.with(some(attribute)) + ")";
            case CONTAINS ->
                "lower(" + fact("fact_text", attribute, customer) + ") like "
                        + with.with("%" + like(one(attribute)) + "%") + " escape '!'";
            case BEGINS ->
                "lower(" + fact("fact_text", attribute, customer) + ") like " + with.with(like(one(attribute)) + "%")
                        + " escape '!'";
            case LESS, AT_MOST, AT_LEAST, GREATER ->
                fact("fact_number", attribute, customer) + sign(is) + with.with(number(attribute));
            case BEFORE, ON, AFTER -> fact("fact_day", attribute, customer) + sign(is) + with.with(date(attribute));
            case WITHIN_DAYS ->
                fact("fact_day", attribute, customer) + " between "
                        + with.with(days.today().minusDays(days(attribute) - 1L).toString()) + " and "
                        + with.with(days.today().toString());
            case IN_DAYS ->
                fact("fact_day", attribute, customer) + " = "
                        + with.with(days.today().plusDays(days(attribute)).toString());
            case ANNIVERSARY_IN_DAYS ->
                "substring(" + fact("fact_day", attribute, customer) + " from 6) in ("
                        + with.with(Anniversaries.on(days.today().plusDays(days(attribute)))) + ")";
        };
    }

    private String fact(String function, OfAttribute attribute, String customer) {
        return function + "(" + customer + ".attributes, " + with.with(attribute.name()) + ")";
    }

    private static String sign(Comparison is) {
        return switch (is) {
            case LESS, BEFORE -> " < ";
            case AT_MOST -> " <= ";
            case AT_LEAST -> " >= ";
            case GREATER, AFTER -> " > ";
            default -> " = ";
        };
    }

    private static String like(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    private static List<String> some(OfAttribute attribute) {
        if (attribute.values().isEmpty()) {
            throw refused(attribute, "needs a value to compare with.");
        }
        return attribute.values();
    }

    private static String one(OfAttribute attribute) {
        if (attribute.values().size() != 1) {
            throw refused(attribute, "needs one value to compare with.");
        }
        return attribute.values().get(0);
    }

    private static BigDecimal number(OfAttribute attribute) {
        try {
            return new BigDecimal(one(attribute).strip());
        } catch (NumberFormatException e) {
            throw refused(attribute, "needs a number to compare with, such as 12.5.");
        }
    }

    private static String date(OfAttribute attribute) {
        try {
            return LocalDate.parse(one(attribute).strip()).toString();
        } catch (DateTimeException e) {
            throw refused(attribute, "needs a date to compare with, such as 2026-02-28.");
        }
    }

    private static int days(OfAttribute attribute) {
        var days = number(attribute).stripTrailingZeros();
        if (days.scale() > 0 || days.abs().intValue() > MOST_DAYS) {
            throw refused(attribute, "needs a whole number of days, at most " + MOST_DAYS + ".");
        }
        return days.intValueExact();
    }

    private static Refused refused(OfAttribute attribute, String why) {
        return Refused.invalid("The condition on the attribute " + attribute.name() + " " + why);
    }

    String sql(OfCard card, String customer) {
        return switch (card.field()) {
            case ID -> customer + ".id in (" + with.with(card.values()) + ")";
            case LOCALE -> "coalesce(" + customer + ".locale in (" + with.with(card.values()) + "), false)";
            case TIME_ZONE -> "coalesce(" + customer + ".time_zone in (" + with.with(card.values()) + "), false)";
            case ANONYMOUS -> customer + ".anonymous = " + card.values().contains("true");
            case KNOWN_WITHIN_DAYS -> customer + ".created_at >= " + with.with(days.ago(days(card)));
        };
    }

    private static int days(OfCard card) {
        try {
            return Integer.parseUnsignedInt(card.values().get(0).strip());
        } catch (NumberFormatException e) {
            throw Refused.invalid("Since how many days customers are known is a number, such as 30.");
        }
    }
}
