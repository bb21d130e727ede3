package io.kaskad.segments;

import io.kaskad.shared.sql.SqlTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom a day of a time zone is one that a rule is about. */
@Repository
class DatedPeople {

    private final JdbcClient jdbc;

    DatedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time zones of customers, "" for those who have none; each is looked up after the other, for there are few of them. */
    List<String> timeZones() {
        var zones = new ArrayList<String>();
        zones.add("");
        var next = next("");
        while (next.isPresent()) {
            zones.add(next.get());
            next = next(next.get());
        }
        return zones;
    }

    private Optional<String> next(String after) {
        return jdbc.sql("select min(time_zone) from customer where time_zone > :after")
                .param("after", after)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /**
     * Those in order of their ids, some at a time.
     *
     * @param timeZone "" for those who have none
     * @param zone what it means
     */
    List<String> on(LocalDate day, DateRule rule, String timeZone, ZoneId zone, String after, int most) {
        var about = day.minusDays(rule.days());
        var question = jdbc.sql("select c.id from customer c where "
                        + (timeZone.isEmpty() ? "c.time_zone is null" : "c.time_zone = :zone")
                        + " and c.id > :after and " + condition(rule) + " order by c.id limit :most")
                .param("zone", timeZone)
                .param("after", after)
                .param("most", most)
                .param("subject", rule.subject());
        return switch (rule.kind()) {
            case DATE ->
                question.param("days", List.of(about.toString()))
                        .query(String.class)
                        .list();
            case ANNIVERSARY ->
                question.param("days", Anniversaries.on(about))
                        .query(String.class)
                        .list();
            case SILENCE ->
                question.param("from", SqlTime.sql(about.atStartOfDay(zone).toInstant()))
                        .param(
                                "to",
                                SqlTime.sql(about.plusDays(1).atStartOfDay(zone).toInstant()))
                        .query(String.class)
                        .list();
        };
    }

    private static String condition(DateRule rule) {
        return switch (rule.kind()) {
            case DATE -> "fact_day(c.attributes, :subject) in (:days)";
            case ANNIVERSARY -> "substring(fact_day(c.attributes, :subject) from 6) in (:days)";
            case SILENCE -> """
                    exists (select 1 from event_inbox e where e.customer_id = c.id and e.name = :subject
                        and e.state = 'DONE' and e.occurred_at >= :from and e.occurred_at < :to)
                    and not exists (select 1 from event_inbox later where later.customer_id = c.id
                        and later.name = :subject and later.state = 'DONE' and later.occurred_at >= :to)
                    """;
        };
    }
}
