package io.kaskad.operations;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.cascades.ActiveRuns.Place;
import io.kaskad.operations.Operation.Kind;
import io.kaskad.operations.Operation.State;
import io.kaskad.shared.sql.SqlTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All operations, and how each went for each run. */
@Repository
public class Operations {

    private static final int MOST_LISTED = 20;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Operations(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * How it went for one run.
     *
     * @param failure why nothing could be done; null if it was done
     */
    @Schema(name = "RunResult")
    public record Result(String run, @Nullable String failure) {}

    public Optional<Operation> find(UUID id) {
        return jdbc.sql("select * from operation where id = :id")
                .param("id", id)
                .query(Operations::operation)
                .optional();
    }

    /** The latest of a cascade, newest first. */
    public List<Operation> of(String cascade) {
        return jdbc.sql("""
                        select * from operation where cascade_key = :cascade
                        order by started_at desc, id desc limit :most
                        """)
                .param("cascade", cascade)
                .param("most", MOST_LISTED)
                .query(Operations::operation)
                .list();
    }

    /** In order of the runs' ids, those that failed only or those that went well only. */
    public List<Result> results(UUID operation, boolean failed, String after, int most) {
        return jdbc.sql("""
                        select run_id, detail from operation_run
                        where operation_id = :operation and failed = :failed and run_id > :after
                        order by run_id limit :most
                        """)
                .param("operation", operation)
                .param("failed", failed)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Result(row.getString("run_id"), row.getString("detail")))
                .list();
    }

    void add(Operation operation) {
        jdbc.sql("""
                        insert into operation (id, kind, cascade_key, from_definition, to_definition, state, total, done,
                            failed, started_at, started_by)
                        values (:id, :kind, :cascade, :from, :to, :state, :total, 0, 0, :at, :by)
                        """)
                .param("id", operation.id())
                .param("kind", operation.kind().name())
                .param("cascade", operation.cascade())
                .param("from", operation.from())
                .param("to", operation.to())
                .param("state", operation.state().name())
                .param("total", operation.total())
                .param("at", sql(operation.startedAt()))
                .param("by", operation.startedBy())
                .update();
    }

    /** The oldest that nobody else is at, locked until the transaction ends. */
    Optional<Operation> claim() {
        return jdbc.sql("""
                        select * from operation where state = 'RUNNING' order by started_at limit 1 for update skip locked
                        """).query(Operations::operation).optional();
    }

    void reached(Operation operation, Place place, List<Result> results) {
        var failed = results.stream().filter(result -> result.failure() != null).count();
        jdbc.sql("""
                        update operation set done = done + :done, failed = failed + :failed, reached_at = :at,
                            reached_run = :run
                        where id = :id
                        """)
                .param("id", operation.id())
                .param("done", results.size() - failed)
                .param("failed", failed)
                .param("at", sql(place.startedAt()))
                .param("run", place.run())
                .update();
        batches.batchUpdate(
                "insert into operation_run (operation_id, run_id, failed, detail) values (:id, :run, :failed, :detail)",
                results.stream()
                        .map(result -> new MapSqlParameterSource("id", operation.id())
                                .addValue("run", result.run())
                                .addValue("failed", result.failure() != null)
                                .addValue("detail", result.failure()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** @return whether it was running until now */
    boolean end(UUID id, State state, Instant now) {
        return jdbc.sql("update operation set state = :state, ended_at = :now where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .param("state", state.name())
                        .param("now", sql(now))
                        .update()
                > 0;
    }

    private static Operation operation(ResultSet row, int number) throws SQLException {
        var reachedAt = SqlTime.instant(row, "reached_at");
        return new Operation(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("cascade_key"),
                row.getString("from_definition"),
                row.getString("to_definition"),
                State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("failed"),
                reachedAt == null ? null : new Place(reachedAt, row.getString("reached_run")),
                SqlTime.required(row, "started_at"),
                row.getString("started_by"),
                SqlTime.instant(row, "ended_at"));
    }
}
