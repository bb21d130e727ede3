package io.kaskad.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of the post office's letters, told as badly as providers do: before the sender has written down the answer,
 * twice, out of order, delivered after bounced, late, and about letters nobody has sent. Keeps the rows a webhook would keep
 * and, as callers of webhooks do, tries again until they are kept.
 */
final class Reports implements AutoCloseable {

    /** After the run's wait is over. */
    private static final int LATE_MILLIS = 5_000;

    private final JdbcClient database;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger untold = new AtomicInteger();

    Reports(JdbcClient database) {
        this.database = database;
    }

    private record Report(String id, UUID letter, boolean namesOurs, String status) {}

    /** A letter always meets the same fate. */
    void of(UUID letter) {
        switch (Math.floorMod(letter.hashCode(), 10)) {
            case 0 -> tell(0, letter, true, "DELIVERED");
            case 1 -> tell(0, letter, true, "DELIVERED", "DELIVERED");
            case 2 -> tell(0, letter, true, "OPENED", "DELIVERED");
            case 3 -> tell(0, letter, true, "BOUNCED", "DELIVERED");
            case 4 -> tell(LATE_MILLIS, letter, true, "DELIVERED");
            case 5 -> tell(0, letter, true, "BOUNCED");
            case 6 -> tell(0, letter, false, "DELIVERED");
            case 7 -> tell(0, UUID.randomUUID(), false, "DELIVERED");
            default -> {}
        }
    }

    private void tell(long millis, UUID letter, boolean namesOurs, String... statuses) {
        var reports = new ArrayList<Report>();
        for (var status : statuses) {
            reports.add(new Report(letter + ":" + status, letter, namesOurs, status));
        }
        untold.incrementAndGet();
        thread.schedule(() -> keep(reports), millis, TimeUnit.MILLISECONDS);
    }

    private void keep(List<Report> reports) {
        try {
            reports.forEach(this::keep);
            untold.decrementAndGet();
        } catch (DataAccessException e) {
            thread.schedule(() -> keep(reports), 200, TimeUnit.MILLISECONDS);
        }
    }

    private void keep(Report report) {
        database.sql("""
                        insert into receipt_inbox (provider, receipt_id, message_id, provider_message_id, status,
                            occurred_at, received_at, state, due_at)
                        values ('smtp', :id, :ours, :theirs, :status, now(), now(), 'NEW', now())
                        on conflict do nothing
                        """)
                .param("id", report.id())
                .param("ours", report.namesOurs() ? report.letter() : null, java.sql.Types.OTHER)
                .param("theirs", "<" + report.letter() + "@shop.example>")
                .param("status", report.status())
                .update();
    }

    boolean areToldAll() {
        return untold.get() == 0;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
