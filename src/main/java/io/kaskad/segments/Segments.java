package io.kaskad.segments;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.Refused;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.work.Workers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All segments. */
@Repository
@Transactional
public class Segments {

    private final JdbcClient jdbc;
    private final Audience audience;
    private final Workers workers;
    private final Clock clock;

    Segments(JdbcClient jdbc, Audience audience, Workers workers, Clock clock) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.workers = workers;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Segment> all() {
        return jdbc.sql("select * from segment order by name, id")
                .query(Segments::segment)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Segment> find(String id) {
        return jdbc.sql("select * from segment where id = :id")
                .param("id", id)
                .query(Segments::segment)
                .optional();
    }

    /** The segment, or 404. */
    @Transactional(readOnly = true)
    public Segment get(String id) {
        return find(id).orElseThrow(() -> Refused.notFound("segment", id));
    }

    /** What a segment is to be. */
    public record Wanted(String name, Condition condition, boolean tracked) {}

    /**
     * Makes it, or changes it.
     *
     * @param basedOn the version that was changed; null for a new one
     * @throws Refused 409 if somebody was faster
     */
    public Segment save(String id, Wanted wanted, @Nullable Integer basedOn, String by) {
        audience.check(wanted.condition());
        var known = find(id);
        if (!known.map(Segment::version).equals(Optional.ofNullable(basedOn))) {
            throw Refused.conflict(
                    known.isEmpty()
                            ? "This segment has been removed meanwhile. Save it under a new id."
                            : "Somebody has changed this segment meanwhile. Load it anew and repeat your change.");
        }
        if (known.isEmpty()) {
            insert(id, wanted, by);
        } else {
            update(known.get(), wanted, by);
        }
        workers.nudge(TrackingSegments.NAME);
        return get(id);
    }

    private void insert(String id, Wanted wanted, String by) {
        jdbc.sql("""
                        insert into segment (id, name, condition, tracked, version, updated_at, updated_by, settled, due_at)
                        values (:id, :name, :condition, :tracked, 1, :now, :by, false, :now)
                        """)
                .param("id", id)
                .param("name", wanted.name())
                .param("condition", Conditions.write(wanted.condition()))
                .param("tracked", wanted.tracked())
                .param("now", sql(clock.instant()))
                .param("by", by)
                .update();
    }

    /** Who is in it by another condition has not come or gone: everybody is looked at anew before that is told again. */
    private void update(Segment known, Wanted wanted, String by) {
        var same = known.tracked() == wanted.tracked() && known.condition().equals(wanted.condition());
        jdbc.sql("""
                        update segment set name = :name, condition = :condition, tracked = :tracked, version = version + 1,
                            updated_at = :now, updated_by = :by, settled = settled and :same,
                            reached = case when :same then reached end, due_at = case when :same then due_at else :now end
                        where id = :id
                        """)
                .param("id", known.id())
                .param("name", wanted.name())
                .param("condition", Conditions.write(wanted.condition()))
                .param("tracked", wanted.tracked())
                .param("now", sql(clock.instant()))
                .param("by", by)
                .param("same", same)
                .update();
    }

    /** @return whether there was one */
    public boolean remove(String id) {
        return jdbc.sql("delete from segment where id = :id").param("id", id).update() > 0;
    }

    /** How far going through all customers has come. */
    record Turn(Segment segment, @Nullable String reached) {}

    /** A tracked one that is due and that nobody else is at, locked until the transaction ends. */
    Optional<Turn> claim() {
        return jdbc.sql("""
                        select * from segment where tracked = true and due_at <= :now
                        order by due_at limit 1 for update skip locked
                        """)
                .param("now", sql(clock.instant()))
                .query((row, n) -> new Turn(segment(row, n), row.getString("reached")))
                .optional();
    }

    void reached(Segment segment, String customer) {
        jdbc.sql("update segment set reached = :reached where id = :id")
                .param("id", segment.id())
                .param("reached", customer)
                .update();
    }

    /** Everybody has been looked at. */
    void through(Segment segment, Duration pause) {
        jdbc.sql("update segment set reached = null, settled = true, due_at = :due where id = :id")
                .param("id", segment.id())
                .param("due", sql(clock.instant().plus(pause)))
                .update();
    }

    private static Segment segment(ResultSet row, int number) throws SQLException {
        return new Segment(
                row.getString("id"),
                row.getString("name"),
                Conditions.read(row.getString("condition")),
                row.getBoolean("tracked"),
                row.getInt("version"),
                row.getBoolean("settled"),
                SqlTime.required(row, "updated_at"),
                row.getString("updated_by"));
    }
}
