package io.kaskad.bench;

import static java.util.stream.Collectors.joining;

import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Visitor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All of it: events by HTTP, inbox, runs, ledger, hand-over to a provider that answers at once, receipts, ends. */
final class WholePath implements Contender {

    private static final int EVENTS_A_REQUEST = 100;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Workers workers;
    private final JdbcClient jdbc;
    private final Visitor shop;
    private final AtomicInteger rounds = new AtomicInteger();

    WholePath(ApplicationContext kaskad) {
        this.workers = kaskad.getBean(Workers.class);
        this.jdbc = kaskad.getBean(JdbcClient.class);
        this.shop = Visitor.at(kaskad.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public String name() {
        return "(b) our whole path";
    }

    @Override
    public int atOnce() {
        return 6_000;
    }

    @Override
    public void run(int count) {
        workers.start();
        try {
            enter(count);
            awaitEnd();
        } finally {
            workers.stop();
        }
    }

    void enter(int count) {
        var round = rounds.getAndIncrement();
        for (int from = 0; from < count; from += EVENTS_A_REQUEST) {
            send(IntStream.range(from, Math.min(count, from + EVENTS_A_REQUEST))
                    .mapToObj(number -> event(round, new Story(number)))
                    .collect(joining(", ", "{\"batch\": [", "]}")));
        }
    }

    private void send(String batch) {
        var answer = shop.post("/v1/batch", batch, Visitor.basic(Bench.KEY, ""));
        if (answer.statusCode() != 202 && answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private static String event(int round, Story story) {
        return """
                {"type": "track", "messageId": "%d-%d", "userId": "%s", "event": "Order Status Changed",
                 "properties": {"orderId": "A-%d", "status": "shipped"}}
                """.formatted(round, story.number(), story.customer(), story.number());
    }

    void awaitEnd() {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (underWay()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all runs have ended");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean underWay() {
        return jdbc.sql("""
                        select exists (select 1 from event_inbox where state = 'NEW')
                            or exists (select 1 from run where state = 'ACTIVE')
                        """).query(Boolean.class).single();
    }
}
