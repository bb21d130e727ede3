package io.kaskad.messaging;

import io.kaskad.shared.work.Backlog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts that have come in and are not processed yet. */
@Component
class ReceiptBacklog implements Backlog {

    private final JdbcClient jdbc;

    ReceiptBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select due_at from receipt_inbox where state = 'NEW' order by due_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
