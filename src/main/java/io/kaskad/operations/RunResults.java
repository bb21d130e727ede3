package io.kaskad.operations;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.sql.SqlTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How operations went for each run. */
@Repository
public class RunResults {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RunResults(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * How one went for one run.
     *
     * @param customer whose run it is; null once the run has been removed for its age
     * @param at when it was done; null where that was not kept
     * @param failure why nothing could be done; null if it was done
     */
    @Schema(name = "RunResult")
    public record Result(
            String run,
            @Nullable String customer,
            @Nullable Instant at,
            @Nullable String failure) {}

    /** In order of the runs' ids, those that failed only or those that went well only. */
    public List<Result> of(UUID operation, boolean failed, String after, int most) {
        return jdbc.sql("""
                        select run_id, customer_id, at, detail
                        from operation_run left join run on run.id = run_id
                        where operation_id = :operation and failed = :failed and run_id > :after
                        order by run_id limit :most
                        """)
                .param("operation", operation)
                .param("failed", failed)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Result(
                        row.getString("run_id"),
                        row.getString("customer_id"),
                        SqlTime.instant(row, "at"),
                        row.getString("detail")))
                .list();
    }

    /** @param failure why nothing could be done to any of them; null if it was done to all */
    void add(UUID operation, Collection<String> runs, @Nullable String failure, Instant at) {
        batches.batchUpdate(
                """
                insert into operation_run (operation_id, run_id, failed, detail, at)
                values (:operation, :run, :failed, :detail, :at)
                """,
                runs.stream()
                        .map(run -> new MapSqlParameterSource("operation", operation)
                                .addValue("run", run)
                                .addValue("failed", failure != null)
                                .addValue("detail", failure)
                                .addValue("at", sql(at)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Gives how many it removed. */
    int remove(UUID operation, int most) {
        return jdbc.sql("""
                        delete from operation_run where operation_id = :operation and run_id in
                            (select run_id from operation_run where operation_id = :operation limit :most)
                        """).param("operation", operation).param("most", most).update();
    }
}
