package io.kaskad.campaigns;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.sql.SqlTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Whom launches are for. Whose run has been started is not kept here any more: the run tells. */
@Repository
public class Recipients {

    private static final String HAS_RUN = """
            exists (
                select 1 from campaign_launch launch
                join run on run.cascade_key = launch.cascade_key
                    and run.trigger_source = 'campaign:' || launch.campaign_id || '/' || launch.id
                    and run.trigger_id in (:from, :into)
                where launch.id = campaign_recipient.launch_id)""";

    private final NamedParameterJdbcTemplate jdbc;

    Recipients(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Why somebody has no run. */
    public enum State {
        WAITING,
        HELD_OUT,
        KEPT_OUT,
        FAILED
    }

    /** @param dueAt when the run is to start */
    record Recipient(String customer, State state, Instant dueAt) {}

    /** @param detail a sentence that says why; null where the state says it */
    @Schema(name = "RecipientLeft")
    public record Left(
            String customer,
            State state,
            Instant dueAt,
            @Nullable String detail) {}

    void add(long launch, Collection<Recipient> recipients) {
        jdbc.batchUpdate(
                """
                insert into campaign_recipient (customer_id, launch_id, state, due_at)
                values (:customer, :launch, :state, :due)
                """,
                recipients.stream()
                        .map(recipient -> new MapSqlParameterSource("customer", recipient.customer())
                                .addValue("launch", launch)
                                .addValue("state", recipient.state().name())
                                .addValue("due", sql(recipient.dueAt())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Those whose time has come, who wait longest first. */
    List<String> due(long launch, Instant now, int most) {
        return jdbc.queryForList("""
                select customer_id from campaign_recipient
                where launch_id = :launch and state = 'WAITING' and due_at <= :now
                order by due_at, customer_id limit :most
                """, Map.of("launch", launch, "now", sql(now), "most", most), String.class);
    }

    /** When the next one's time comes. */
    Optional<Instant> nextDue(long launch) {
        return time("min", launch);
    }

    /** When the last one's time comes. */
    public Optional<Instant> lastDue(long launch) {
        return time("max", launch);
    }

    private Optional<Instant> time(String which, long launch) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select " + which
                        + "(due_at) as at from campaign_recipient where launch_id = :launch and state = 'WAITING'",
                Map.of("launch", launch),
                (row, n) -> SqlTime.instant(row, "at")));
    }

    /** Their runs have been started. */
    void started(long launch, Collection<String> customers) {
        if (!customers.isEmpty()) {
            jdbc.update(
                    "delete from campaign_recipient where launch_id = :launch and customer_id in (:customers)",
                    Map.of("launch", launch, "customers", customers));
        }
    }

    /** Their runs will not be started; why, by customer. */
    void left(long launch, State state, Map<String, String> why) {
        jdbc.batchUpdate(
                """
                update campaign_recipient set state = :state, detail = :detail
                where launch_id = :launch and customer_id = :customer
                """,
                why.entrySet().stream()
                        .map(one -> new MapSqlParameterSource("customer", one.getKey())
                                .addValue("detail", one.getValue())
                                .addValue("state", state.name())
                                .addValue("launch", launch))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Those without a run, in order of their ids. */
    public List<Left> list(long launch, State state, String after, int most) {
        return jdbc.query(
                "select * from campaign_recipient where launch_id = :launch and state = '" + state.name()
                        + "' and customer_id > :after order by customer_id limit :most",
                Map.of("launch", launch, "after", after, "most", most),
                (row, n) -> new Left(
                        row.getString("customer_id"), state, SqlTime.required(row, "due_at"), row.getString("detail")));
    }

    /** Gives how many it removed. */
    int remove(long launch, int most) {
        return remove(launch, "state = 'WAITING'", most) + remove(launch, "state <> 'WAITING'", most);
    }

    /** Of one kind at a time, for so the indexes go. */
    private int remove(long launch, String which, int most) {
        return jdbc.update("""
                delete from campaign_recipient where launch_id = :launch and customer_id in
                    (select customer_id from campaign_recipient where launch_id = :launch and %s limit :most)
                """.formatted(which), Map.of("launch", launch, "most", most));
    }

    /** What the one was to get the other gets, and both together once. */
    void move(String from, String into) {
        var two = Map.of("from", from, "into", into);
        jdbc.update(
                "delete from campaign_recipient where customer_id = :into and state = 'WAITING' and " + HAS_RUN, two);
        jdbc.update("""
                update campaign_recipient set customer_id = :into
                where customer_id = :from and not %s and not exists (
                    select 1 from campaign_recipient own
                    where own.customer_id = :into and own.launch_id = campaign_recipient.launch_id)
                """.formatted(HAS_RUN), two);
    }
}
