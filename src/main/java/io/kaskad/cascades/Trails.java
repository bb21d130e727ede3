package io.kaskad.cascades;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.cascades.Runs.RunsRemoved;
import io.kaskad.shared.sql.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs passed: a row for each transaction that moved one. */
@Repository
public class Trails {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Trails(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * What a run passed in one transaction.
     *
     * @param steps ids of elements and {@link Mark}s, in order, with a space between them
     */
    public record Trail(String run, Instant at, String steps) {}

    public void appendAll(Collection<Trail> trails) {
        batches.batchUpdate(
                "insert into run_trail (run_id, at, steps) values (:run, :at, :steps)",
                trails.stream()
                        .map(trail -> new MapSqlParameterSource()
                                .addValue("run", trail.run())
                                .addValue("at", sql(trail.at()))
                                .addValue("steps", trail.steps()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** In order of time. */
    public List<Trail> of(String run) {
        return jdbc.sql("select run_id, at, steps from run_trail where run_id = :run order by id")
                .param("run", run)
                .query((row, n) ->
                        new Trail(row.getString("run_id"), SqlTime.required(row, "at"), row.getString("steps")))
                .list();
    }

    @EventListener
    void removeWith(RunsRemoved removed) {
        jdbc.sql("delete from run_trail where run_id in (:ids)")
                .param("ids", removed.ids())
                .update();
    }
}
