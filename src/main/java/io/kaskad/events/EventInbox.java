package io.kaskad.events;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.Json;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.Together;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.work.Backlog;
import io.kaskad.shared.work.Inbox;
import io.kaskad.shared.work.Workers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Events as they came in; once processed, the log of what customers did. */
@Repository
public class EventInbox implements Outdated {

    private static final Inbox INBOX = new Inbox("event_inbox");

    private final NamedParameterJdbcTemplate jdbc;
    private final InsertOnce newcomers;
    private final Together<Event> writing;
    private final Workers workers;
    private final Clock clock;

    EventInbox(
            NamedParameterJdbcTemplate jdbc,
            DataSource database,
            Transactions transactions,
            Workers workers,
            Clock clock) {
        this.jdbc = jdbc;
        this.workers = workers;
        this.clock = clock;
        this.writing = new Together<>(this::insert, transactions);
        this.newcomers = new InsertOnce(
                database,
                "event_inbox",
                List.of(
                        "source",
                        "message_id",
                        "kind",
                        "customer_id",
                        "also_known_as",
                        "anonymous",
                        "name",
                        "properties",
                        "occurred_at",
                        "received_at"),
                Map.of("state", "'NEW'", "due_at", SqlTime.DUE_NOW),
                List.of("source", "message_id"));
    }

    @Bean
    static Backlog eventBacklog() {
        return INBOX.backlog("events");
    }

    /** An event in the inbox, and how often it was tried in vain. */
    record Row(long id, Event event, int attempts) {

        /** The same, as something this customer did. */
        Row of(String customer) {
            return new Row(id, event.of(customer), attempts);
        }

        String customer() {
            return event.customer();
        }
    }

    /** Keeps the events durably before it comes back; ones seen before are ignored. */
    public void accept(List<Event> events) {
        writing.write(events);
        workers.nudge(EventProcessing.NAME);
    }

    /** Keeps the events if the current transaction is committed. */
    public void add(List<Event> events) {
        insert(events);
        workers.nudge(EventProcessing.NAME);
    }

    private void insert(List<Event> events) {
        newcomers.insert(events.stream().map(this::inserted).toList());
    }

    private MapSqlParameterSource inserted(Event event) {
        return new MapSqlParameterSource("source", event.source())
                .addValue("message_id", event.messageId())
                .addValue("kind", event.kind().name())
                .addValue("customer_id", event.customer())
                .addValue("also_known_as", event.alsoKnownAs())
                .addValue("anonymous", event.anonymous())
                .addValue("name", event.name())
                .addValue("properties", Json.write(event.properties()))
                .addValue("occurred_at", sql(event.occurredAt()))
                .addValue("received_at", sql(clock.instant()));
    }

    /** Whether the customer did this since then. */
    public boolean did(String customer, String event, Instant since) {
        return !jdbc.queryForList(
                        """
                        select 1 from event_inbox
                        where customer_id = :customer and name = :event and occurred_at >= :since
                            and state = 'DONE' limit 1
                        """,
                        Map.of("customer", customer, "event", event, "since", since.atOffset(ZoneOffset.UTC)),
                        Integer.class)
                .isEmpty();
    }

    List<Row> claim(int most) {
        return INBOX.claim(jdbc, most, EventInbox::row);
    }

    List<Row> claim(long id) {
        return jdbc.query(
                "select * from event_inbox where id = :id and state = 'NEW' for update skip locked",
                Map.of("id", id),
                EventInbox::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var event = new Event(
                row.getString("source"),
                row.getString("message_id"),
                Event.Kind.valueOf(row.getString("kind")),
                row.getString("customer_id"),
                row.getString("also_known_as"),
                row.getBoolean("anonymous"),
                row.getString("name"),
                Json.read(row.getString("properties")),
                SqlTime.required(row, "occurred_at"));
        return new Row(row.getLong("id"), event, row.getInt("attempts"));
    }

    /**
     * Which of these follow another event of the same customer that is still to be processed. Looked up one by one: joined, all
     * that are new would be read as soon as there are more of them than the database believes.
     */
    Set<Long> preceded(Collection<Long> ids) {
        return Set.copyOf(jdbc.queryForList("""
                select id from event_inbox later where id in (:ids) and (
                    select earlier.id from event_inbox earlier
                    where earlier.state = 'NEW' and earlier.customer_id = later.customer_id and earlier.id < later.id
                    limit 1) is not null
                """, Map.of("ids", ids), Long.class));
    }

    @Override
    public int remove(Instant before, int most) {
        return INBOX.remove(jdbc, before, most);
    }

    void done(Collection<Long> ids) {
        close(ids, "DONE", null);
    }

    /** What is known now need not be kept twice, least of all once the customer is erased. */
    void learnt(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.update("update event_inbox set properties = '{}' where id in (:ids)", Map.of("ids", ids));
            done(ids);
        }
    }

    /** Whose they are, where another id was told. */
    void attribute(Collection<Row> rows) {
        jdbc.batchUpdate(
                "update event_inbox set customer_id = :customer where id = :id",
                rows.stream()
                        .map(row -> new MapSqlParameterSource("id", row.id()).addValue("customer", row.customer()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void refuse(Collection<Long> ids, String why) {
        close(ids, "REFUSED", why);
    }

    void park(long id, String error) {
        close(Set.of(id), "PARKED", error);
    }

    private void close(Collection<Long> ids, String state, @Nullable String why) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update event_inbox set state = :state, error = :why, processed_at = :now where id in (:ids)",
                    new MapSqlParameterSource("ids", ids)
                            .addValue("state", state)
                            .addValue("why", why)
                            .addValue("now", sql(clock.instant())));
        }
    }

    /** Looks at them again soon. */
    void defer(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.update("""
                    update event_inbox set due_at = current_timestamp + interval '1' second / 4
                    where id in (:ids)
                    """, Map.of("ids", ids));
        }
    }

    void postpone(long id, Duration pause, String error) {
        jdbc.update("""
                update event_inbox set attempts = attempts + 1, error = :error,
                    due_at = current_timestamp + cast(:seconds as integer) * interval '1' second
                where id = :id
                """, Map.of("id", id, "seconds", (int) pause.toSeconds(), "error", error));
    }
}
