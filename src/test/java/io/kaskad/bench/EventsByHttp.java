package io.kaskad.bench;

import static java.util.stream.Collectors.joining;

import io.kaskad.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop whose customers' orders change, a hundred a request, told to the nodes by turns. */
final class EventsByHttp {

    private static final int EVENTS_A_REQUEST = 100;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final List<Visitor> shops;
    private final String key;
    private final JdbcClient jdbc;
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();

    EventsByHttp(List<Integer> ports, String key, JdbcClient jdbc) {
        this.shops = ports.stream().map(Visitor::at).toList();
        this.key = key;
        this.jdbc = jdbc;
    }

    /** This many customers enter the cascade, each with a new order. */
    void enter(int count) {
        var round = rounds.getAndIncrement();
        for (int from = 0; from < count; from += EVENTS_A_REQUEST) {
            send(IntStream.range(from, Math.min(count, from + EVENTS_A_REQUEST))
                    .mapToObj(number -> event(round, new Story(number)))
                    .collect(joining(", ", "{\"batch\": [", "]}")));
        }
    }

    private void send(String batch) {
        var answer = shops.get(turns.getAndIncrement() % shops.size()).post("/v1/batch", batch, Visitor.basic(key, ""));
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
