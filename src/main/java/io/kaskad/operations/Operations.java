package io.kaskad.operations;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.cascades.ActiveRuns.Place;
import io.kaskad.operations.Operation.Kind;
import io.kaskad.operations.Operation.State;
import io.kaskad.operations.Operation.Version;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.sql.Ended;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All operations. */
@Repository
public class Operations implements Outdated {

    private static final int MOST_LISTED = 20;

    private final JdbcClient jdbc;
    private final RunResults results;

    Operations(JdbcClient jdbc, RunResults results) {
        this.jdbc = jdbc;
        this.results = results;
    }

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

    void add(Operation operation) {
        var from = operation.from();
        var to = operation.to();
        jdbc.sql("""
                        insert into operation (id, kind, cascade_key, from_definition, from_version, to_definition,
                            to_version, state, total, done, failed, started_at, started_by)
                        values (:id, :kind, :cascade, :from, :fromVersion, :to, :toVersion, :state, :total, 0, 0, :at, :by)
                        """)
                .param("id", operation.id())
                .param("kind", operation.kind().name())
                .param("cascade", operation.cascade())
                .param("from", from == null ? null : from.definitionId())
                .param("fromVersion", from == null ? null : from.number())
                .param("to", to == null ? null : to.definitionId())
                .param("toVersion", to == null ? null : to.number())
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

    /** @param places in order of their runs, all of which failed, or none */
    void reached(Operation operation, List<Place> places, boolean failed) {
        var last = places.get(places.size() - 1);
        jdbc.sql("""
                        update operation set done = done + :done, failed = failed + :failed, reached_at = :at,
                            reached_run = :run
                        where id = :id
                        """)
                .param("id", operation.id())
                .param("done", failed ? 0 : places.size())
                .param("failed", failed ? places.size() : 0)
                .param("at", sql(last.startedAt()))
                .param("run", last.run())
                .update();
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

    @Override
    public int remove(Instant before, int most) {
        return Ended.remove(jdbc, "operation", UUID.class, before, most, results::remove);
    }

    private static Operation operation(ResultSet row, int number) throws SQLException {
        var reachedAt = SqlTime.instant(row, "reached_at");
        return new Operation(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("cascade_key"),
                version(row, "from"),
                version(row, "to"),
                State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("failed"),
                reachedAt == null ? null : new Place(reachedAt, row.getString("reached_run")),
                SqlTime.required(row, "started_at"),
                row.getString("started_by"),
                SqlTime.instant(row, "ended_at"));
    }

    private static @Nullable Version version(ResultSet row, String which) throws SQLException {
        var definition = row.getString(which + "_definition");
        return definition == null ? null : new Version(definition, row.getObject(which + "_version", Integer.class));
    }
}
