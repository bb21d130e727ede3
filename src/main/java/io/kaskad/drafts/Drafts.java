package io.kaskad.drafts;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All drafts. Nothing is written over that the writer has not seen. */
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody wants to save. */
    public record Saving(
            String key, String name, String xml, @Nullable Integer basedOn, String by) {}

    public List<Draft.Stamp> list() {
        return jdbc.sql("select cascade_key, name, version, updated_at, updated_by from draft order by cascade_key")
                .query((row, n) -> stamp(row))
                .list();
    }

    public Optional<Draft> find(String key) {
        return jdbc.sql("select * from draft where cascade_key = :key")
                .param("key", key)
                .query((row, n) -> draft(row))
                .optional();
    }

    /**
     * Saves a draft.
     *
     * @param seen the version the writer began with; 0 for a new draft
     * @throws DraftChanged if there is another version
     */
    public Draft.Stamp save(Saving saving, long seen) {
        var stamp = new Draft.Stamp(
                saving.key(), saving.name(), seen + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), saving.by());
        if (!(seen == 0 ? added(saving, stamp) : replaced(saving, stamp))) {
            throw new DraftChanged(find(saving.key()).map(Draft::stamp).orElse(null));
        }
        return stamp;
    }

    private boolean added(Saving saving, Draft.Stamp stamp) {
        try {
            return written(saving, stamp, """
                    insert into draft (cascade_key, name, xml, version, based_on, updated_at, updated_by)
                    values (:key, :name, :xml, :version, :basedOn, :at, :by)
                    """);
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaced(Saving saving, Draft.Stamp stamp) {
        return written(saving, stamp, """
                update draft set name = :name, xml = :xml, version = :version, based_on = :basedOn,
                    updated_at = :at, updated_by = :by
                where cascade_key = :key and version = :version - 1
                """);
    }

    private boolean written(Saving saving, Draft.Stamp stamp, String statement) {
        return jdbc.sql(statement)
                        .param("key", saving.key())
                        .param("name", saving.name())
                        .param("xml", saving.xml())
                        .param("version", stamp.version())
                        .param("basedOn", saving.basedOn())
                        .param("at", sql(stamp.updatedAt()))
                        .param("by", stamp.updatedBy())
                        .update()
                > 0;
    }

    /**
     * Throws a draft away.
     *
     * @throws DraftChanged if there is another version of it
     */
    public void remove(String key, long seen) {
        var removed = jdbc.sql("delete from draft where cascade_key = :key and version = :version")
                .param("key", key)
                .param("version", seen)
                .update();
        if (removed == 0) {
            throw new DraftChanged(find(key).map(Draft::stamp).orElse(null));
        }
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("cascade_key"),
                row.getString("name"),
                row.getString("xml"),
                row.getLong("version"),
                row.getObject("based_on", Integer.class),
                SqlTime.required(row, "updated_at"),
                row.getString("updated_by"));
    }

    private static Draft.Stamp stamp(ResultSet row) throws SQLException {
        return new Draft.Stamp(
                row.getString("cascade_key"),
                row.getString("name"),
                row.getLong("version"),
                SqlTime.required(row, "updated_at"),
                row.getString("updated_by"));
    }
}
