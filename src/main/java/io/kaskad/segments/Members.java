package io.kaskad.segments;

import static io.kaskad.shared.sql.SqlTime.sql;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who was in which tracked segment when it was looked at last. */
@Repository
class Members {

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Members(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> between(String segment, @Nullable String after, String upTo) {
        return jdbc.queryForList(
                """
                select customer_id from segment_member
                where segment_id = :segment and customer_id > :after and customer_id <= :upTo
                """, Map.of("segment", segment, "after", after == null ? "" : after, "upTo", upTo), String.class);
    }

    void add(String segment, Collection<String> customers) {
        batch(
                "insert into segment_member (segment_id, customer_id, since) values (:segment, :customer, :now)",
                segment,
                customers);
    }

    void remove(String segment, Collection<String> customers) {
        batch("delete from segment_member where segment_id = :segment and customer_id = :customer", segment, customers);
    }

    private void batch(String sql, String segment, Collection<String> customers) {
        jdbc.batchUpdate(
                sql,
                customers.stream()
                        .map(customer -> new MapSqlParameterSource("segment", segment)
                                .addValue("customer", customer)
                                .addValue("now", sql(clock.instant())))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
