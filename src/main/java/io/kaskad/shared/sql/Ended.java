package io.kaskad.shared.sql;

import static io.kaskad.shared.sql.SqlTime.sql;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what ended long ago and has rows of its own: these first, some at a time. */
public final class Ended {

    private Ended() {}

    /** What somebody owns. */
    public interface Owned<K> {

        /** Gives how many it removed. */
        int remove(K owner, int most);
    }

    /** Gives how many rows it removed, of the table and of those owned. */
    public static <K> int remove(JdbcClient jdbc, String table, Class<K> id, Instant before, int most, Owned<K> owned) {
        return jdbc.sql("select id from " + table + " where ended_at < :before limit 1 for update skip locked")
                .param("before", sql(before))
                .query(id)
                .optional()
                .map(owner -> remove(jdbc, table, owner, most, owned))
                .orElse(0);
    }

    private static <K> int remove(JdbcClient jdbc, String table, K owner, int most, Owned<K> owned) {
        var removed = owned.remove(owner, most);
        return removed >= most
                ? removed
                : removed
                        + jdbc.sql("delete from " + table + " where id = :id")
                                .param("id", owner)
                                .update();
    }
}
