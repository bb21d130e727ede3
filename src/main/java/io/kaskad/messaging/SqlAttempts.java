package io.kaskad.messaging;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.sql.UpdateMany;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Every hand-over, written down before it begins. */
@Repository
class SqlAttempts {

    private static final int LONGEST_DETAIL = 500;

    private static final UpdateMany END = new UpdateMany(
            "message_attempt",
            Map.of("message_id", "uuid", "number", "integer"),
            Map.of("ended_at", "timestamp with time zone", "outcome", "varchar", "detail", "varchar"),
            "kept.outcome is null");

    private final NamedParameterJdbcTemplate jdbc;

    SqlAttempts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which hand-over of which message. */
    record Key(UUID message, int number) {}

    /** How one ended. */
    record End(Key key, Attempt.Outcome outcome, @Nullable String detail) {}

    void begin(Collection<Key> attempts, String provider, Instant now) {
        jdbc.batchUpdate(
                """
                insert into message_attempt (message_id, number, provider, started_at)
                values (:message_id, :number, :provider, :now)
                """,
                attempts.stream()
                        .map(key -> row(key).addValue("provider", provider).addValue("now", sql(now)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** An outcome that was unknown once stays so: it explains why a message may have been handed over twice. */
    void end(Collection<End> ends, Instant now) {
        END.update(
                jdbc.getJdbcOperations(),
                ends.stream()
                        .map(end -> row(end.key())
                                .addValue("ended_at", sql(now))
                                .addValue("outcome", end.outcome().name())
                                .addValue("detail", shortened(end.detail())))
                        .toList());
    }

    private static MapSqlParameterSource row(Key key) {
        return new MapSqlParameterSource("message_id", key.message()).addValue("number", key.number());
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    List<Attempt> of(UUID message) {
        return jdbc.query(
                "select * from message_attempt where message_id = :message order by number",
                Map.of("message", message),
                (row, n) -> new Attempt(
                        row.getInt("number"),
                        row.getString("provider"),
                        SqlTime.required(row, "started_at"),
                        SqlTime.instant(row, "ended_at"),
                        row.getString("outcome") == null ? null : Attempt.Outcome.valueOf(row.getString("outcome")),
                        row.getString("detail")));
    }
}
