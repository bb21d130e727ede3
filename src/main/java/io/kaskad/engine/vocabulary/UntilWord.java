package io.kaskad.engine.vocabulary;

import io.kaskad.policy.SendingHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code until}: moments for timers to wait for, as ISO 8601; never one that has passed, for then the timer is due now.
 *
 * @param now by the customer's clock
 * @param facts finds {@code event.startsAt} or {@code customer.birthday}
 */
record UntilWord(ZonedDateTime now, SendingHours hours, Function<String, @Nullable Object> facts) implements Word {

    /** A timer's value that is none; it does not quote what may be the customer's. */
    static final class NoMoment extends RuntimeException {

        private final transient String detail;
        private final transient String fix;

        NoMoment(String detail, String fix) {
            super(detail);
            this.detail = detail;
            this.fix = fix;
        }

        String detail() {
            return detail;
        }

        String fix() {
            return fix;
        }
    }

    @Override
    public Object property(String name) {
        if (name.equals("sendingHours")) {
            return written(hours.next(now));
        }
        throw new UnknownWord("until." + name);
    }

    @Override
    public Object ask(String question, Object[] arguments) {
        var texts = List.of(arguments).stream().map(String::valueOf).toList();
        if (question.equals("localTime") && texts.size() == 1) {
            return written(localTime(texts.get(0)));
        }
        if (question.equals("before") && texts.size() == 2) {
            return written(before(texts.get(0), texts.get(1)));
        }
        throw new UnknownWord("until." + question);
    }

    private ZonedDateTime localTime(String text) {
        try {
            var today = now.with(LocalTime.parse(text));
            return today.isBefore(now) ? now.plusDays(1).with(LocalTime.parse(text)) : today;
        } catch (DateTimeException e) {
            throw new NoMoment("until.localTime wants a time.", "Write one such as 10:00.");
        }
    }

    private ZonedDateTime before(String fact, String lead) {
        var at = moment(fact);
        try {
            var before = lead.contains("T") ? at.minus(Duration.parse(lead)) : at.minus(Period.parse(lead));
            return before.isBefore(now) ? now : before;
        } catch (DateTimeException e) {
            throw new NoMoment("until.before wants how long before.", "Write a duration such as P1D or PT2H.");
        }
    }

    /** Dates without a time are at midnight, and times without a zone are by the customer's clock. */
    private ZonedDateTime moment(String fact) {
        var text = String.valueOf(facts.apply(fact));
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay(now.getZone());
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(now.getZone())
                    : LocalDateTime.parse(text).atZone(now.getZone());
        } catch (DateTimeException e) {
            throw new NoMoment(
                    "there is no date where it looks for one.",
                    "Give the event or the customer such a date, or ask before the timer whether there is one.");
        }
    }

    private static String written(ZonedDateTime moment) {
        return moment.toInstant().toString();
    }
}
