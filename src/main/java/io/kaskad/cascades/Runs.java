package io.kaskad.cascades;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.Cursor;
import io.kaskad.shared.Json;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.Page;
import io.kaskad.shared.sql.Selection;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.sql.UpdateMany;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All runs. */
@Repository
public class Runs implements Outdated {

    private static final String ALL = "select * from run ";
    private static final UpdateMany END = new UpdateMany(
            "run",
            Map.of("id", "varchar"),
            Map.of("state", "varchar", "outcome", "varchar", "ended_at", "timestamp with time zone"));
    private static final Comparator<Run> NEWEST_FIRST =
            Comparator.comparing(Run::startedAt).thenComparing(Run::id).reversed();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ApplicationEventPublisher publisher;

    Runs(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.publisher = publisher;
    }

    public Optional<Run> find(String id) {
        return jdbc.sql(ALL + "where id = :id").param("id", id).query(Runs::run).optional();
    }

    public Map<String, Run> findAll(Collection<String> ids) {
        var found = new HashMap<String, Run>();
        if (!ids.isEmpty()) {
            jdbc.sql(ALL + "where id in (:ids)")
                    .param("ids", ids)
                    .query(Runs::run)
                    .list()
                    .forEach(run -> found.put(run.id(), run));
        }
        return found;
    }

    public Optional<Run> startedBy(String cascade, String source, String triggerId) {
        return jdbc.sql(ALL + "where cascade_key = :cascade and trigger_source = :source and trigger_id = :trigger")
                .param("cascade", cascade)
                .param("source", source)
                .param("trigger", triggerId)
                .query(Runs::run)
                .optional();
    }

    /** Those a source has started, in order of the triggers' ids, after that one. */
    public List<Run> startedBy(String cascade, String source, String after, int most) {
        return jdbc.sql(ALL
                        + "where cascade_key = :cascade and trigger_source = :source and trigger_id > :after"
                        + " order by trigger_id limit :most")
                .param("cascade", cascade)
                .param("source", source)
                .param("after", after)
                .param("most", most)
                .query(Runs::run)
                .list();
    }

    /** The runs of these customers that go on. */
    public List<Run> active(Collection<String> customers) {
        return jdbc.sql(ALL + "where customer_id in (:customers) and state = 'ACTIVE'")
                .param("customers", customers)
                .query(Runs::run)
                .list();
    }

    /** What to look for; null where it does not matter. */
    public record Wanted(
            @Nullable String customer,
            @Nullable String cascade,
            Run.@Nullable State state,
            @Nullable Collection<String> ids) {}

    /** Newest first. */
    public Page<Run> list(Wanted wanted, @Nullable Cursor after, int limit) {
        if (wanted.ids() != null && wanted.ids().isEmpty()) {
            return Page.of(List.of());
        }
        var found = separately(wanted)
                .flatMap(state -> newest(wanted, state.orElse(null), after, limit + 1).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit + 1)
                .toList();
        return Page.cut(found, limit, run -> new Cursor(run.startedAt(), run.id()));
    }

    /** The indexes have the runs of one state in order of time, not those of all. */
    private static Stream<Optional<Run.State>> separately(Wanted wanted) {
        var few = wanted.customer() != null || wanted.ids() != null;
        return wanted.state() != null || few
                ? Stream.of(Optional.ofNullable(wanted.state()))
                : Stream.of(Run.State.values()).map(Optional::of);
    }

    private List<Run> newest(Wanted wanted, Run.@Nullable State state, @Nullable Cursor after, int most) {
        var selection = new Selection("run")
                .where("customer_id = :customer", "customer", wanted.customer())
                .where("cascade_key = :cascade", "cascade", wanted.cascade())
                .is("state", state)
                .where("id in (:ids)", "ids", wanted.ids());
        if (after != null) {
            selection
                    .where("(started_at, id) < (:at, :id)", "id", after.id())
                    .with("at", after.at().atOffset(ZoneOffset.UTC));
        }
        return selection.ordered("started_at desc, id desc", most, batches, Runs::run);
    }

    public void insertAll(Collection<Run> runs) {
        batches.batchUpdate("""
                insert into run (id, cascade_key, cascade_version, definition_id, customer_id, trigger_source,
                    trigger_id, event_name, properties, state, outcome, started_at, ended_at)
                values (:id, :cascade, :version, :definition, :customer, :source, :trigger, :event, :properties,
                    :state, :outcome, :startedAt, :ended_at)
                """, runs.stream().map(Runs::inserted).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource inserted(Run run) {
        return ended(run)
                .addValue("cascade", run.cascade())
                .addValue("version", run.version())
                .addValue("definition", run.definitionId())
                .addValue("customer", run.customer())
                .addValue("source", run.trigger().source())
                .addValue("trigger", run.trigger().id())
                .addValue("event", run.trigger().event())
                .addValue("properties", Json.write(run.trigger().properties()))
                .addValue("startedAt", sql(run.startedAt()));
    }

    private static MapSqlParameterSource ended(Run run) {
        return new MapSqlParameterSource()
                .addValue("id", run.id())
                .addValue("state", run.state().name())
                .addValue("outcome", run.outcome())
                .addValue("ended_at", sql(run.endedAt()));
    }

    public void endAll(Collection<Run> runs) {
        END.update(batches.getJdbcOperations(), runs.stream().map(Runs::ended).toList());
    }

    @Override
    public int remove(Instant before, int most) {
        var ids = jdbc.sql("select id from run where ended_at < :before limit :most for update skip locked")
                .param("before", sql(before))
                .param("most", most)
                .query(String.class)
                .list();
        if (!ids.isEmpty()) {
            publisher.publishEvent(new RunsRemoved(ids));
            jdbc.sql("delete from run where id in (:ids)").param("ids", ids).update();
        }
        return ids.size();
    }

    /** These are being removed for their age; whoever keeps more of them removes that in the same transaction. */
    public record RunsRemoved(List<String> ids) {}

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("id"),
                row.getString("cascade_key"),
                row.getInt("cascade_version"),
                row.getString("definition_id"),
                row.getString("customer_id"),
                new Run.Trigger(
                        row.getString("trigger_source"),
                        row.getString("trigger_id"),
                        row.getString("event_name"),
                        Json.read(row.getString("properties"))),
                Run.State.valueOf(row.getString("state")),
                row.getString("outcome"),
                SqlTime.required(row, "started_at"),
                SqlTime.instant(row, "ended_at"));
    }
}
