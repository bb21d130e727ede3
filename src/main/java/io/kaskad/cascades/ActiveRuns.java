package io.kaskad.cascades;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.sql.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of one cascade that go on, for work that goes through all of them. */
@Repository
public class ActiveRuns {

    private final JdbcClient jdbc;

    ActiveRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which runs.
     *
     * @param definitionId only those of this version; null for all
     */
    public record Of(String cascade, @Nullable String definitionId) {

        private String where() {
            return "where cascade_key = :cascade and state = 'ACTIVE'"
                    + (definitionId == null ? "" : " and definition_id = :definition");
        }
    }

    /** A run and where it stands in their order. */
    public record Place(Instant startedAt, String run) {}

    public long count(Of of) {
        return jdbc.sql("select count(*) from run " + of.where())
                .param("cascade", of.cascade())
                .param("definition", of.definitionId())
                .query(Long.class)
                .single();
    }

    /** Those that come after this place, the oldest first. */
    public List<Place> after(@Nullable Place reached, Of of, int most) {
        var from = reached == null ? new Place(Instant.EPOCH, "") : reached;
        return jdbc.sql("select started_at, id from run " + of.where()
                        + " and (started_at, id) > (:at, :id) order by started_at, id limit :most")
                .param("cascade", of.cascade())
                .param("definition", of.definitionId())
                .param("at", sql(from.startedAt()))
                .param("id", from.run())
                .param("most", most)
                .query((row, n) -> new Place(SqlTime.required(row, "started_at"), row.getString("id")))
                .list();
    }

    /** They go by this version from now on. */
    public void moved(Collection<String> runs, Cascade to) {
        jdbc.sql("update run set definition_id = :definition, cascade_version = :version where id in (:runs)")
                .param("definition", to.definitionId())
                .param("version", to.version())
                .param("runs", runs)
                .update();
    }
}
