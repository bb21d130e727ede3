package io.kaskad.messaging;

import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ledger as others read it. */
@Repository
class ReadingMessages implements Messages {

    private final SqlMessages store;
    private final SqlAttempts attempts;
    private final NamedParameterJdbcTemplate jdbc;

    ReadingMessages(SqlMessages store, SqlAttempts attempts, NamedParameterJdbcTemplate jdbc) {
        this.store = store;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Message> find(UUID id) {
        return store.find(id);
    }

    @Override
    public List<Message> ofRun(String run) {
        return store.ofRuns(Set.of(run));
    }

    @Override
    public List<Attempt> attempts(UUID message) {
        return attempts.of(message);
    }

    /** Ids grow with time. */
    @Override
    public Page<Message> list(Wanted wanted, @Nullable Cursor after, int limit) {
        var sql = new StringBuilder("select * from message where 1 = 1");
        var params = new MapSqlParameterSource("most", limit + 1);
        narrow(sql, params, "customer_id = :customer", "customer", wanted.customer());
        narrow(sql, params, "run_id = :run", "run", wanted.run());
        var channel = wanted.channel();
        narrow(sql, params, "channel = :channel", "channel", channel == null ? null : channel.key());
        var status = wanted.status();
        narrow(sql, params, "status = :status", "status", status == null ? null : status.name());
        if (after != null) {
            narrow(sql, params, "id < :id", "id", after.uuid());
        }
        sql.append(" order by id desc limit :most");
        var found = jdbc.query(sql.toString(), params, SqlMessages::message);
        return Page.cut(
                found,
                limit,
                message -> new Cursor(
                        message.times().get(Message.Status.QUEUED), message.id().toString()));
    }

    private static void narrow(
            StringBuilder sql, MapSqlParameterSource params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            params.addValue(name, value);
        }
    }
}
