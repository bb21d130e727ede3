package io.kaskad.messaging;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.kaskad.channels.Channel;
import io.kaskad.messaging.Routes.Route;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.sql.UpdateMany;
import io.kaskad.shared.work.Backlog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the ledger. Leases and due times go by the database's clock. */
@Repository
class SqlMessages {

    private static final String IN = " + cast(:seconds as integer) * interval '1' second ";

    private static final UpdateMany UPDATE = new UpdateMany("message", Map.of("id", "uuid"), updatedColumns());

    private final NamedParameterJdbcTemplate jdbc;
    private final Routes routes;

    SqlMessages(NamedParameterJdbcTemplate jdbc, Routes routes) {
        this.jdbc = jdbc;
        this.routes = routes;
    }

    @Bean
    static Backlog messageBacklog(Routes routes) {
        return new Backlog("messages", "select min(since) from " + lanes(routes.all()));
    }

    Optional<Message> find(UUID id) {
        return read("where id in (:ids)", Set.of(id)).stream().findFirst();
    }

    List<Message> ofRuns(Collection<String> runs) {
        return ofRuns(runs, "");
    }

    /** As {@link #ofRuns}, locked, without those that somebody else has locked: waits for nobody. */
    List<Message> lockFree(Collection<String> runs) {
        return runs.isEmpty() ? List.of() : ofRuns(runs, " for update skip locked");
    }

    /** Put in order here: asked to do it, the database may read all messages by their ids while it believes them few. */
    private List<Message> ofRuns(Collection<String> runs, String lock) {
        return jdbc
                .query(
                        "select * from message where run_id in (:runs)" + lock,
                        Map.of("runs", runs),
                        SqlMessages::message)
                .stream()
                .sorted(comparing(Message::id))
                .toList();
    }

    /** Always in the same order, so that two transactions cannot hold each other up. */
    List<Message> lock(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : read("where id in (:ids) order by id for update", ids);
    }

    private List<Message> read(String where, Collection<UUID> ids) {
        return jdbc.query("select * from message " + where, Map.of("ids", ids), SqlMessages::message);
    }

    /** Of a route, the messages that customers wait for, or those that wait for customers: nobody stands behind a campaign. */
    record Lane(Route route, boolean promotional) {}

    /** Of one lane after the other: no index brings several in order. */
    List<Message> claimDue(Collection<Route> routes, int most) {
        var claimed = new ArrayList<Message>();
        for (var lane : waiting(routes)) {
            if (claimed.size() < most) {
                claimed.addAll(claimDue(lane, most - claimed.size()));
            }
        }
        return claimed;
    }

    /** Those where something is due: promotional ones last, and else the one that waits longest first. */
    List<Lane> waiting(Collection<Route> routes) {
        return routes.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select channel, route, promotional from " + lanes(routes)
                                + " where since is not null order by promotional, since",
                        (row, n) -> new Lane(
                                new Route(Channel.of(row.getString("channel")), row.getString("route")),
                                row.getBoolean("promotional")));
    }

    /** Since when the oldest waits of each lane; looked up lane by lane, for so the index goes. */
    private static String lanes(Collection<Route> routes) {
        var values = routes.stream()
                .flatMap(route -> Stream.of(false, true)
                        .map(promotional ->
                                "('%s', '%s', %s)".formatted(route.channel().key(), route.carrier(), promotional)))
                .collect(joining(", "));
        return """
                (select channel, route, promotional, (
                    select min(due_at) from message
                    where status = 'QUEUED' and message.channel = lane.channel and message.route = lane.route
                    and message.promotional = lane.promotional and due_at <= current_timestamp) as since
                from (values %s) as lane (channel, route, promotional)) as waiting
                """.formatted(values);
    }

    private List<Message> claimDue(Lane lane, int most) {
        return jdbc.query(
                """
                select * from message
                where status = 'QUEUED' and channel = :channel and route = :route and promotional = :promotional
                    and due_at <= current_timestamp
                order by due_at limit :most for update skip locked
                """,
                Map.of(
                        "channel",
                        lane.route().channel().key(),
                        "route",
                        lane.route().carrier(),
                        "promotional",
                        lane.promotional(),
                        "most",
                        most),
                SqlMessages::message);
    }

    /**
     * Gives what waits for anybody else than the known to those who are to take it now.
     *
     * @return how many
     */
    int reroute(Channel channel, Collection<String> known, String to) {
        return jdbc.update("""
                update message set route = :to
                where status = 'QUEUED' and channel = :channel and route not in (:known)
                """, Map.of("channel", channel.key(), "known", known, "to", to));
    }

    List<Message> claimLeaseEnded(int most) {
        return claim("status = 'SENDING' and lease_until < current_timestamp", most);
    }

    List<Message> claimToWake(int most) {
        return claim("wake_at <= current_timestamp", most);
    }

    private List<Message> claim(String condition, int most) {
        return jdbc.query(
                "select * from message where " + condition + " limit :most for update skip locked",
                Map.of("most", most),
                SqlMessages::message);
    }

    /** Which of these have outlived their worth. */
    Set<UUID> expired(Collection<UUID> ids) {
        return Set.copyOf(jdbc.queryForList(
                "select id from message where id in (:ids) and expires_at < current_timestamp",
                Map.of("ids", ids),
                UUID.class));
    }

    /** How long each is still worth sending. */
    Map<UUID, Duration> remaining(Collection<UUID> ids) {
        var remaining = new HashMap<UUID, Duration>();
        if (!ids.isEmpty()) {
            jdbc.query("""
                    select id, cast(extract(epoch from expires_at) - extract(epoch from current_timestamp) as bigint) as seconds
                    from message where id in (:ids)
                    """, Map.of("ids", ids), row -> {
                remaining.put(row.getObject("id", UUID.class), Duration.ofSeconds(row.getLong("seconds")));
            });
        }
        return remaining;
    }

    /** They must not leave before then. */
    void hold(Collection<UUID> ids, Instant until, Duration pause) {
        jdbc.update(
                "update message set held_until = :until, due_at = current_timestamp" + IN + "where id in (:ids)",
                new MapSqlParameterSource("ids", ids)
                        .addValue("until", sql(until))
                        .addValue("seconds", seconds(pause)));
    }

    void lease(Collection<UUID> ids, String provider, Duration lease, Instant now) {
        jdbc.update(
                "update message set status = 'SENDING', provider = :provider, attempts = attempts + 1,"
                        + " sending_at = coalesce(sending_at, :now), lease_until = current_timestamp" + IN
                        + "where id in (:ids)",
                new MapSqlParameterSource("ids", ids)
                        .addValue("provider", provider)
                        .addValue("seconds", (int) lease.toSeconds())
                        .addValue("now", sql(now)));
    }

    void postpone(Collection<UUID> ids, Duration pause) {
        in("due_at", ids, pause);
    }

    void wakeIn(Collection<UUID> ids, Duration pause) {
        in("wake_at", ids, pause);
    }

    private void in(String column, Collection<UUID> ids, Duration pause) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update message set " + column + " = current_timestamp" + IN + "where id in (:ids)",
                    new MapSqlParameterSource("ids", ids).addValue("seconds", (int) pause.toSeconds()));
        }
    }

    void awoken(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.update("update message set wake_at = null where id in (:ids)", Map.of("ids", ids));
        }
    }

    /** Due since a moment ago unless it is held, for the column rounds to milliseconds and might round up. */
    void insertAll(Collection<Message> messages, Duration defaultTimeToLive) {
        batch("""
                insert into message (id, run_id, cascade_key, cascade_version, element_id, customer_id, channel, route, template, topic,
                    promotional, due_at, expires_at, status, reason, late, abandoned, provider, provider_message_id,
                    cost, currency, waiting_execution, waiting_until, incident_id, queued_at, sending_at, sent_at,
                    delivered_at, machine_opened_at, opened_at, clicked_at, replied_at, skipped_at, failed_at, bounced_at, expired_at,
                    cancelled_at, unknown_at, priority, held_until)
                values (:id, :run, :cascade, :version, :element, :customer, :channel, :route, :template, :topic, :promotional,
                    current_timestamp + cast(:held as integer) * interval '1' second,
                    current_timestamp + cast(:seconds as integer) * interval '1' second,
                    :status, :reason, :late, :abandoned, :provider, :provider_message_id, :cost, :currency,
                    :waiting_execution, :waiting_until, :incident_id, :queued_at, :sending_at, :sent_at, :delivered_at,
                    :machine_opened_at, :opened_at, :clicked_at, :replied_at, :skipped_at, :failed_at, :bounced_at, :expired_at,
                    :cancelled_at, :unknown_at, :priority, :held_until)
                """, messages.stream().map(message -> inserted(message, defaultTimeToLive)));
    }

    void updateAll(Collection<Message> messages) {
        UPDATE.update(
                jdbc.getJdbcOperations(),
                messages.stream().map(SqlMessages::updated).toList());
    }

    private static Map<String, String> updatedColumns() {
        var types = new LinkedHashMap<String, String>();
        List.of("status", "reason", "provider", "provider_message_id", "currency")
                .forEach(text -> types.put(text, "varchar"));
        List.of("waiting_execution", "waiting_until", "incident_id").forEach(text -> types.put(text, "varchar"));
        List.of("late", "abandoned").forEach(flag -> types.put(flag, "boolean"));
        types.put("cost", "numeric(12, 4)");
        for (var status : Message.Status.values()) {
            types.put(at(status), "timestamp with time zone");
        }
        return types;
    }

    private void batch(String sql, Stream<MapSqlParameterSource> rows) {
        var batch = rows.toArray(MapSqlParameterSource[]::new);
        if (batch.length > 0) {
            jdbc.batchUpdate(sql, batch);
        }
    }

    private MapSqlParameterSource inserted(Message message, Duration defaultTimeToLive) {
        var send = message.send();
        var timeToLive = send.timeToLive() == null ? defaultTimeToLive : send.timeToLive();
        var held = message.heldFrom(message.times().get(Message.Status.QUEUED));
        return updated(message)
                .addValue("run", send.run())
                .addValue("cascade", send.cascade())
                .addValue("version", send.version())
                .addValue("element", send.element())
                .addValue("customer", send.customer())
                .addValue("channel", send.channel().key())
                .addValue("route", routes.first(send.channel(), message.id()))
                .addValue("template", send.template())
                .addValue("topic", send.topic())
                .addValue("promotional", send.promotional())
                .addValue("priority", send.priority())
                .addValue("held_until", sql(message.state().heldUntil()))
                .addValue("held", held.isZero() ? -1 : seconds(held))
                .addValue("seconds", seconds(held.plus(timeToLive)));
    }

    /** Rather a moment later than too early. */
    private static int seconds(Duration pause) {
        return (int) pause.plusMillis(999).toSeconds();
    }

    private static MapSqlParameterSource updated(Message message) {
        var state = message.state();
        var cost = state.cost();
        var row = new MapSqlParameterSource("id", message.id())
                .addValue("status", state.status().name())
                .addValue("reason", name(state.reason()))
                .addValue("late", state.late())
                .addValue("abandoned", state.abandoned())
                .addValue("provider", state.provider())
                .addValue("provider_message_id", state.providerMessageId())
                .addValue("cost", cost == null ? null : cost.amount())
                .addValue("currency", cost == null ? null : cost.currency())
                .addValue("waiting_execution", state.waitingExecution())
                .addValue("waiting_until", name(state.awaited()))
                .addValue("incident_id", state.incident());
        for (var status : Message.Status.values()) {
            row.addValue(at(status), sql(message.times().get(status)));
        }
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String at(Message.Status status) {
        return status.name().toLowerCase(Locale.ROOT) + "_at";
    }

    static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                send(row),
                row.getInt("attempts"),
                SqlTime.instant(row, "expires_at"),
                times(row),
                state(row));
    }

    private static Send send(ResultSet row) throws SQLException {
        return new Send(
                row.getString("run_id"),
                row.getString("cascade_key"),
                row.getInt("cascade_version"),
                row.getString("element_id"),
                row.getString("customer_id"),
                Channel.of(row.getString("channel")),
                row.getString("template"),
                row.getString("topic"),
                row.getBoolean("promotional"),
                row.getInt("priority"),
                null);
    }

    private static Map<Message.Status, Instant> times(ResultSet row) throws SQLException {
        var times = new EnumMap<Message.Status, Instant>(Message.Status.class);
        for (var status : Message.Status.values()) {
            var at = SqlTime.instant(row, at(status));
            if (at != null) {
                times.put(status, at);
            }
        }
        return times;
    }

    private static Message.State state(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var awaited = row.getString("waiting_until");
        return new Message.State(
                Message.Status.valueOf(row.getString("status")),
                reason == null ? null : Message.Reason.valueOf(reason),
                row.getString("provider"),
                row.getString("provider_message_id"),
                SqlMoney.of(row),
                row.getString("waiting_execution"),
                awaited == null ? null : Awaited.valueOf(awaited),
                row.getString("incident_id"),
                SqlTime.instant(row, "held_until"),
                row.getBoolean("abandoned"),
                row.getBoolean("late"));
    }
}
