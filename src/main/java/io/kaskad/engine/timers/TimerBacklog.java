package io.kaskad.engine.timers;

import io.kaskad.shared.work.Backlog;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Timers and other jobs that are due. */
@Component
class TimerBacklog implements Backlog {

    private final JdbcClient jdbc;

    TimerBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select duedate_ from act_ru_job where retries_ > 0 order by duedate_ limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
