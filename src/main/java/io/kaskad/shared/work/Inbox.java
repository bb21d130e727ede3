package io.kaskad.shared.work;

import static io.kaskad.shared.sql.SqlTime.sql;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What tables have in common where something comes in as NEW, is processed when it is due, and stays for a while as a log.
 *
 * @param table with the columns id, state, due_at and received_at
 */
public record Inbox(String table) {

    /** As a metric. */
    public Backlog backlog(String name) {
        return new Backlog(name, "select due_at from " + table + " where state = 'NEW' order by due_at limit 1");
    }

    /** Locks those that are due, the longest due first. */
    public <T> List<T> claim(NamedParameterJdbcTemplate jdbc, int most, RowMapper<T> row) {
        return jdbc.query("""
                select * from %s where state = 'NEW' and due_at <= current_timestamp
                order by due_at, id limit :most for update skip locked
                """.formatted(table), Map.of("most", most), row);
    }

    /**
     * Removes the oldest if they are processed and came in before then.
     *
     * @return how many it removed
     */
    public int remove(NamedParameterJdbcTemplate jdbc, Instant before, int most) {
        return jdbc.update("""
                delete from %1$s where id in (
                    select id from (select id, state, received_at from %1$s order by id limit :most) oldest
                    where state <> 'NEW' and received_at < :before)
                """.formatted(table), Map.of("before", sql(before), "most", most));
    }
}
