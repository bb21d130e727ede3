package io.kaskad.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign is launched.
 *
 * @param at the first time, to the minute; null for as soon as it is started
 * @param timeZone where it is that time; null for wherever each customer is
 * @param until the last day on which it is launched; null for no end
 */
public record Schedule(
        @Nullable LocalDateTime at,
        @Nullable ZoneId timeZone,
        Repeat repeat,
        @Nullable LocalDate until) {

    public static final Schedule NOW = new Schedule(null, null, Repeat.NEVER, null);

    private static final ZoneId WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

    public Schedule {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** How often it is launched again. */
    public enum Repeat {
        NEVER,
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /** The next time after this moment; empty if there is none, or if it does not go by the clock. */
    Optional<LocalDateTime> after(Instant now) {
        return at == null
                ? Optional.empty()
                : times(at, now)
                        .dropWhile(time -> !planned(time).isAfter(now))
                        .findFirst()
                        .filter(this::isInTime);
    }

    private boolean isInTime(LocalDateTime time) {
        return until == null || !time.toLocalDate().isAfter(until);
    }

    /** Of a month without such a day it is the last one. Begins close to the moment, however long ago the first was. */
    private Stream<LocalDateTime> times(LocalDateTime first, Instant now) {
        var unit = switch (repeat) {
            case NEVER -> null;
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
        };
        if (unit == null) {
            return Stream.of(first);
        }
        var passed = unit.between(first, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        return Stream.iterate(Math.max(0, passed - 2), n -> n + 1).map(n -> first.plus(n, unit));
    }

    /** When it is that time at the first place. */
    Instant planned(LocalDateTime time) {
        return time.atZone(timeZone == null ? WHERE_DAYS_BEGIN : timeZone).toInstant();
    }

    /** Whether each customer's clock matters. */
    boolean isLocal() {
        return at != null && timeZone == null;
    }
}
