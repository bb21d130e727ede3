package io.kaskad.policy;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hours of the week by somebody's clock.
 *
 * @param to the moment after the last; on the next day unless it is later than {@code from}
 * @param days those on which they begin; every day if left out
 */
public record Hours(@NotNull LocalTime from, @NotNull LocalTime to, Set<DayOfWeek> days) {

    private static final int WEEK = 7;

    public Hours {
        days = days == null ? EnumSet.allOf(DayOfWeek.class) : Set.copyOf(days);
    }

    /** Now, if it is within them, else when they begin next. */
    Instant next(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        for (var day = today.minusDays(1); !day.isAfter(today.plusDays(WEEK)); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek()) && now.isBefore(end(day, zone))) {
                var begin = moment(day.atTime(from), zone, false);
                return now.isBefore(begin) ? begin : now;
            }
        }
        throw new IllegalStateException("There is no day on which these hours begin");
    }

    private Instant end(LocalDate day, ZoneId zone) {
        return moment((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone, true);
    }

    /** Where clocks skip this time it is when they do; where they show it twice it is the first time, or the last. */
    private static Instant moment(LocalDateTime local, ZoneId zone, boolean last) {
        var change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        var moment = local.atZone(zone);
        return (last ? moment.withLaterOffsetAtOverlap() : moment.withEarlierOffsetAtOverlap()).toInstant();
    }
}
