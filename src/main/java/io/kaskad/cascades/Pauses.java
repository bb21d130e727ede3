package io.kaskad.cascades;

import static io.kaskad.shared.sql.SqlTime.sql;

import java.time.Clock;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cascades nobody enters for now. */
@Repository
class Pauses {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> all() {
        return Set.copyOf(jdbc.sql("select cascade_key from cascade_pause")
                .query(String.class)
                .list());
    }

    void begin(String cascade, String by) {
        try {
            jdbc.sql("insert into cascade_pause (cascade_key, since, paused_by) values (:cascade, :since, :by)")
                    .param("cascade", cascade)
                    .param("since", sql(clock.instant()))
                    .param("by", by)
                    .update();
        } catch (DuplicateKeyException e) {
            // it pauses already
        }
    }

    void end(String cascade) {
        jdbc.sql("delete from cascade_pause where cascade_key = :cascade")
                .param("cascade", cascade)
                .update();
    }
}
