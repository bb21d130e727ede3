package io.kaskad.webhooks;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.Cursor;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.Page;
import io.kaskad.shared.sql.Selection;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.work.Backlog;
import io.kaskad.webhooks.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** All deliveries. When they are due goes by the database's clock. */
@Repository
public class Deliveries implements Outdated {

    private static final String SOON = "current_timestamp + cast(:seconds as integer) * interval '1' second";
    private static final Comparator<Delivery> NEWEST_FIRST = Comparator.comparing(
                    (Delivery delivery) -> delivery.id().toString())
            .reversed();

    private final NamedParameterJdbcTemplate jdbc;

    Deliveries(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits for an endpoint that is off is no backlog: nobody is to deliver it. */
    @Bean
    static Backlog webhookBacklog() {
        return new Backlog("webhooks", """
                select min(since) from (select (
                    select min(due_at) from webhook_delivery
                    where webhook_id = webhook.id and state = 'WAITING' and due_at <= current_timestamp) as since
                from webhook where enabled) as waiting
                """);
    }

    void insertAll(Collection<Delivery> deliveries) {
        jdbc.batchUpdate(
                """
                insert into webhook_delivery (id, webhook_id, type, payload, state, attempts, due_at, created_at)
                values (:id, :endpoint, :type, :payload, :state, :attempts, %s, :at)
                """.formatted(SqlTime.DUE_NOW),
                deliveries.stream().map(Deliveries::inserted).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource inserted(Delivery delivery) {
        return new MapSqlParameterSource("id", delivery.id())
                .addValue("endpoint", delivery.endpoint())
                .addValue("type", delivery.type())
                .addValue("payload", delivery.payload())
                .addValue("state", delivery.state().name())
                .addValue("attempts", delivery.attempts())
                .addValue("at", sql(delivery.createdAt()));
    }

    /**
     * Takes those that are due. If nobody says how they fared until the lease ends, they are due again.
     *
     * @return as they are with the attempt that begins now
     */
    List<Delivery> claim(UUID endpoint, int most, Duration lease, Instant now) {
        var ids = jdbc.queryForList("""
                select id from webhook_delivery
                where webhook_id = :endpoint and state = 'WAITING' and due_at <= current_timestamp
                order by due_at limit :most for update skip locked
                """, Map.of("endpoint", endpoint, "most", most), UUID.class);
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.update(
                "update webhook_delivery set attempts = attempts + 1, attempted_at = :now, due_at = " + SOON
                        + " where id in (:ids)",
                new MapSqlParameterSource("ids", ids).addValue("now", sql(now)).addValue("seconds", (int)
                        lease.toSeconds()));
        return jdbc.query(
                "select * from webhook_delivery where id in (:ids)", Map.of("ids", ids), Deliveries::delivery);
    }

    void taken(Collection<UUID> ids, int status) {
        jdbc.update(
                "update webhook_delivery set state = 'DELIVERED', status = :status, problem = null where id in (:ids)",
                Map.of("ids", ids, "status", status));
    }

    /** Unless a later attempt is under way, or somebody has got it through. */
    void postpone(Delivery delivery, Duration pause, @Nullable Integer status, String problem) {
        jdbc.update(
                "update webhook_delivery set due_at = " + SOON + ", status = :status, problem = :problem"
                        + " where id = :id and state = 'WAITING' and attempts = :attempts",
                failed(delivery, status, problem).addValue("seconds", (int) pause.toSeconds()));
    }

    void giveUp(Delivery delivery, @Nullable Integer status, String problem) {
        jdbc.update("""
                update webhook_delivery set state = 'GIVEN_UP', status = :status, problem = :problem
                where id = :id and state = 'WAITING' and attempts = :attempts
                """, failed(delivery, status, problem));
    }

    private static MapSqlParameterSource failed(Delivery delivery, @Nullable Integer status, String problem) {
        return new MapSqlParameterSource("id", delivery.id())
                .addValue("attempts", delivery.attempts())
                .addValue("status", status)
                .addValue("problem", problem);
    }

    /** From the beginning, and at once. */
    void again(UUID id) {
        jdbc.update(
                "update webhook_delivery set state = 'WAITING', attempts = 0, due_at = " + SqlTime.DUE_NOW
                        + " where id = :id",
                Map.of("id", id));
    }

    public Optional<Delivery> find(UUID endpoint, UUID id) {
        return jdbc
                .query(
                        "select * from webhook_delivery where id = :id and webhook_id = :endpoint",
                        Map.of("id", id, "endpoint", endpoint),
                        Deliveries::delivery)
                .stream()
                .findFirst();
    }

    /** Newest first. The index has those of one state in order, not those of all. */
    public Page<Delivery> list(UUID endpoint, @Nullable State state, @Nullable Cursor after, int limit) {
        var found = (state == null ? Stream.of(State.values()) : Stream.of(state))
                .flatMap(each -> newest(endpoint, each, after, limit + 1).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit + 1)
                .toList();
        return Page.cut(
                found,
                limit,
                delivery -> new Cursor(delivery.createdAt(), delivery.id().toString()));
    }

    private List<Delivery> newest(UUID endpoint, State state, @Nullable Cursor after, int most) {
        return new Selection("webhook_delivery")
                .where("webhook_id = :endpoint", "endpoint", endpoint)
                .is("state", state)
                .where("id < :id", "id", after == null ? null : after.uuid())
                .ordered("id desc", most, jdbc, Deliveries::delivery);
    }

    /** However many they are: nobody else needs them any more. */
    void removeOf(UUID endpoint) {
        jdbc.update("delete from webhook_delivery where webhook_id = :endpoint", Map.of("endpoint", endpoint));
    }

    @Override
    public int remove(Instant before, int most) {
        return jdbc.update("""
                delete from webhook_delivery where id in (
                    select id from (select id, created_at from webhook_delivery order by id limit :most) oldest
                    where created_at < :before)
                """, Map.of("before", sql(before), "most", most));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("type"),
                row.getString("payload"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                SqlTime.required(row, "due_at"),
                SqlTime.instant(row, "attempted_at"),
                row.getObject("status", Integer.class),
                row.getString("problem"),
                SqlTime.required(row, "created_at"));
    }
}
