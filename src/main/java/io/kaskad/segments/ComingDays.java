package io.kaskad.segments;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the events that come with the days, once the day has come where the customer is. Each has an id made of rule, customer
 * and day, so that whatever is told again is told once; days on which nobody was at work are made up for, up to a week.
 */
@Component
class ComingDays implements Work {

    private static final String SOURCE = "days";
    private static final int BATCH = 1_000;
    private static final int MOST_DAYS_BACK = 7;

    private final DateRules rules;
    private final DatedPeople people;
    private final EventInbox events;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId usual;

    ComingDays(
            DateRules rules,
            DatedPeople people,
            EventInbox events,
            Transactions transactions,
            Clock clock,
            @Value("${kaskad.sending-hours.time-zone:UTC}") ZoneId usual) {
        this.rules = rules;
        this.people = people;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
        this.usual = usual;
    }

    @Override
    public String name() {
        return "days";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int doSome() {
        var all = rules.all();
        if (all.isEmpty()) {
            return 0;
        }
        var zones = people.timeZones();
        return all.stream().mapToInt(rule -> come(rule, zones)).sum();
    }

    private int come(DateRule rule, List<String> zones) {
        var had = rules.days(rule);
        return zones.stream().mapToInt(zone -> come(rule, zone, had.get(zone))).sum();
    }

    /** A time zone nobody has looked at begins with the day it is there. */
    private int come(DateRule rule, String timeZone, @Nullable LocalDate had) {
        var zone = timeZone.isEmpty() ? usual : ZoneId.of(timeZone);
        var now = ZonedDateTime.ofInstant(clock.instant(), zone);
        var latest = now.toLocalTime().isBefore(rule.at()) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        var earliest = latest.minusDays(had == null ? 0 : MOST_DAYS_BACK - 1L);
        var told = 0;
        for (var day = later(earliest, had); !day.isAfter(latest); day = day.plusDays(1)) {
            told += tell(rule, timeZone, zone, day);
        }
        return told;
    }

    private static LocalDate later(LocalDate earliest, @Nullable LocalDate had) {
        return had == null || had.isBefore(earliest) ? earliest : had.plusDays(1);
    }

    private int tell(DateRule rule, String timeZone, ZoneId zone, LocalDate day) {
        var told = 0;
        var some = tell(rule, timeZone, zone, day, "");
        while (!some.isEmpty()) {
            told += some.size();
            some = tell(rule, timeZone, zone, day, some.get(some.size() - 1));
        }
        transactions.run(() -> rules.had(rule, timeZone, day));
        return told;
    }

    private List<String> tell(DateRule rule, String timeZone, ZoneId zone, LocalDate day, String after) {
        return transactions.call(() -> {
            var some = people.on(day, rule, timeZone, zone, after, BATCH);
            if (!some.isEmpty()) {
                events.add(some.stream()
                        .map(customer -> event(rule, customer, day))
                        .toList());
            }
            return some;
        });
    }

    private Event event(DateRule rule, String customer, LocalDate day) {
        var id = UUID.nameUUIDFromBytes((rule.event() + "\n" + customer + "\n" + day).getBytes(UTF_8));
        return new Event(
                SOURCE,
                id.toString(),
                Event.Kind.TRACK,
                customer,
                rule.event(),
                Map.of("day", day.toString()),
                clock.instant());
    }
}
