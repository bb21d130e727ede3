package io.kaskad.segments;

import io.kaskad.segments.DateRule.Kind;
import io.kaskad.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All rules, and up to which day each time zone has had its events. */
@Repository
@Transactional
public class DateRules {

    private final JdbcClient jdbc;

    DateRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<DateRule> all() {
        return jdbc.sql("select * from date_rule order by event")
                .query(DateRules::rule)
                .list();
    }

    /** Makes it, or puts it in place of the one for the same event. It begins with the day it is where the customer is. */
    public void save(DateRule rule, String by) {
        if (rule.kind() == Kind.SILENCE && rule.days() < 1) {
            throw Refused.invalid("Say for how many days the customer has not done it: 1 or more.");
        }
        remove(rule.event());
        jdbc.sql("""
                        insert into date_rule (event, kind, subject, days, local_time, updated_by)
                        values (:event, :kind, :subject, :days, :at, :by)
                        """)
                .param("event", rule.event())
                .param("kind", rule.kind().name())
                .param("subject", rule.subject())
                .param("days", rule.days())
                .param("at", rule.at().toString())
                .param("by", by)
                .update();
    }

    /** @return whether there was one */
    public boolean remove(String event) {
        return jdbc.sql("delete from date_rule where event = :event")
                        .param("event", event)
                        .update()
                > 0;
    }

    /** The last day each time zone has had, by time zone. */
    Map<String, LocalDate> days(DateRule rule) {
        var days = new HashMap<String, LocalDate>();
        jdbc.sql("select time_zone, reached from date_rule_day where event = :event")
                .param("event", rule.event())
                .query(row -> {
                    days.put(row.getString("time_zone"), row.getObject("reached", LocalDate.class));
                });
        return days;
    }

    void had(DateRule rule, String timeZone, LocalDate day) {
        var changed = jdbc.sql("update date_rule_day set reached = :day where event = :event and time_zone = :zone")
                .param("event", rule.event())
                .param("zone", timeZone)
                .param("day", day)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into date_rule_day (event, time_zone, reached) values (:event, :zone, :day)")
                    .param("event", rule.event())
                    .param("zone", timeZone)
                    .param("day", day)
                    .update();
        }
    }

    private static DateRule rule(ResultSet row, int number) throws SQLException {
        return new DateRule(
                row.getString("event"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getInt("days"),
                LocalTime.parse(row.getString("local_time")));
    }
}
