package io.kaskad.events;

import io.kaskad.shared.Cursor;
import io.kaskad.shared.Json;
import io.kaskad.shared.Page;
import io.kaskad.shared.sql.Selection;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Events and what became of them, to read. */
@Repository
public class EventLog {

    private final NamedParameterJdbcTemplate jdbc;

    EventLog(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of an event. */
    public enum State {
        /** To be processed, for the first time or again. */
        NEW,
        DONE,
        /** Nothing could be done with it. */
        REFUSED,
        /** Failed too often; a person must look at it. */
        PARKED
    }

    /**
     * An event in the log, without what it brought along.
     *
     * @param attempts how often it failed
     * @param error why it failed the last time, or was refused
     */
    public record Logged(
            long id,
            String source,
            String messageId,
            Event.Kind kind,
            String customer,
            @Nullable String name,
            State state,
            int attempts,
            @Nullable String error,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable Instant processedAt) {}

    /** What to look for; null where it does not matter. */
    public record Wanted(@Nullable State state, @Nullable String customer) {}

    /** Newest first. */
    public Page<Logged> list(Wanted wanted, @Nullable Cursor after, int limit) {
        var found = new Selection("event_inbox")
                .is("state", wanted.state())
                .where("customer_id = :customer", "customer", wanted.customer())
                .where("id < :id", "id", after == null ? null : after.number())
                .ordered("id desc", limit + 1, jdbc, EventLog::logged);
        return Page.cut(found, limit, event -> new Cursor(event.receivedAt(), String.valueOf(event.id())));
    }

    /** What somebody did, or what was learnt of them, with all it brought along. */
    public record Told(
            Event.Kind kind,
            @Nullable String name,
            String source,
            Map<String, Object> properties,
            Instant occurredAt,
            Instant receivedAt) {

        /** Leaves out everything personal: it may end up in a log. */
        @Override
        public String toString() {
            return "Told[" + kind + "]";
        }
    }

    /** Newest first, of somebody who has these ids. */
    public Page<Told> told(Collection<String> ids, @Nullable Cursor after, int limit) {
        var found = new Selection("event_inbox")
                .where("customer_id in (:ids)", "ids", ids)
                .where("id < :id", "id", after == null ? null : after.number())
                .ordered("id desc", limit + 1, jdbc, (row, n) -> Map.entry(row.getLong("id"), told(row)));
        return Page.cut(
                        found,
                        limit,
                        event -> new Cursor(event.getValue().receivedAt(), String.valueOf(event.getKey())))
                .map(Map.Entry::getValue);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                Event.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source"),
                Json.read(row.getString("properties")),
                SqlTime.required(row, "occurred_at"),
                SqlTime.required(row, "received_at"));
    }

    private static Logged logged(ResultSet row, int number) throws SQLException {
        return new Logged(
                row.getLong("id"),
                row.getString("source"),
                row.getString("message_id"),
                Event.Kind.valueOf(row.getString("kind")),
                row.getString("customer_id"),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"),
                SqlTime.required(row, "occurred_at"),
                SqlTime.required(row, "received_at"),
                SqlTime.instant(row, "processed_at"));
    }
}
