package io.kaskad.events;

import io.kaskad.shared.work.Backlog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that have come in and are not processed yet. */
@Component
class EventBacklog implements Backlog {

    private final JdbcClient jdbc;

    EventBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select due_at from event_inbox where state = 'NEW' order by due_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
