package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.sql.Selection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Override
    public int due(Collection<Channel> channels, int most) {
        if (channels.isEmpty()) {
            return 0;
        }
        var due = jdbc.queryForObject(
                """
                select count(*) from (
                    select 1 from message
                    where status = 'QUEUED' and channel in (:channels) and due_at <= current_timestamp limit :most) as due
                """, Map.of("channels", channels.stream().map(Channel::key).toList(), "most", most), Integer.class);
        return due == null ? 0 : due;
    }

    /** Ids grow with time. */
    @Override
    public Page<Message> list(Wanted wanted, @Nullable Cursor after, int limit) {
        var channel = wanted.channel();
        var found = new Selection("message")
                .where("customer_id = :customer", "customer", wanted.customer())
                .where("run_id = :run", "run", wanted.run())
                .where("channel = :channel", "channel", channel == null ? null : channel.key())
                .is("status", wanted.status())
                .where("id < :id", "id", after == null ? null : after.uuid())
                .ordered("id desc", limit + 1, jdbc, SqlMessages::message);
        return Page.cut(
                found,
                limit,
                message -> new Cursor(
                        message.times().get(Message.Status.QUEUED), message.id().toString()));
    }
}
