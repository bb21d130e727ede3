package io.kaskad.bench;

import static java.util.stream.Collectors.joining;

import io.kaskad.content.TrackedLinks;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Visitor;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much comes in while cascades run: events in batches, and opens and clicks one by one. */
final class Intake {

    private static final int EVENTS_A_REQUEST = 100;
    private static final int TARGETS = 9;

    private final WholePath cascades;
    private final EventsByHttp events;
    private final Workers workers;
    private final JdbcClient jdbc;
    private final TrackedLinks links;
    private final int port;

    private final BenchDatabase database;

    Intake(BenchDatabase database, ApplicationContext kaskad) {
        this.database = database;
        this.cascades = new WholePath(kaskad);
        this.events = cascades.events();
        this.workers = kaskad.getBean(Workers.class);
        this.jdbc = kaskad.getBean(JdbcClient.class);
        this.links = kaskad.getBean(TrackedLinks.class);
        this.port = kaskad.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** While the backlog of cascades never ends. */
    void print(int rounds) throws Exception {
        cascades.run(4_000);
        var messages = jdbc.sql("select id from message where channel = 'email' order by id limit 4000")
                .query(UUID.class)
                .list();
        alone(messages);
        for (int round = 0; round < rounds; round++) {
            events.enter(6_000);
            workers.start();
            try {
                printEvents(round);
                printOpens(round, messages);
            } finally {
                events.awaitEnd();
                workers.stop();
            }
        }
    }

    private void alone(List<UUID> messages) throws Exception {
        var paths = messages.stream()
                .flatMap(message -> uris(-1, message))
                .map(uri -> Wire.get(uri.getPath()))
                .toList();
        for (int i = 0; i < 3; i++) {
            var from = i * 12000;
            var cost = Cost.of(database, () -> new Pace(port, 32, 0).send(12000, n -> paths.get(from + n)));
            System.out.printf(
                    "(f) alone %.0f/s, Java %.0f us, PG %.0f us, stmts %.2f%n",
                    20000 / cost.seconds(),
                    cost.java() / 12000 * 1e6,
                    cost.database() / 12000 * 1e6,
                    cost.statements() / 12000d);
        }
    }

    private void printEvents(int round) throws Exception {
        var active = ended();
        var begun = System.nanoTime();
        var answered = new Pace(port, 4, 0).send(300, number -> batch(round, number));
        System.out.printf(
                "(f) events accepted %27.0f/s, p99 %4.0f ms a hundred, while %3.0f cascades end a second%n",
                answered.rate() * EVENTS_A_REQUEST, answered.percentile(0.99), since(begun, active));
    }

    private void printOpens(int round, List<UUID> messages) throws Exception {
        var paths = messages.stream()
                .flatMap(message -> uris(round, message))
                .map(uri -> Wire.get(uri.getPath()))
                .toList();
        for (int rate : new int[] {500, 3_000}) {
            var active = ended();
            var begun = System.nanoTime();
            var most = Math.min(paths.size(), rate * 5);
            var answered = new Pace(port, 32, rate).send(most, paths::get);
            System.out.printf(
                    "(f) opens and clicks, %4d/s come in %9.0f/s, p50 %3.0f ms, p99 %4.0f ms, while %3.0f cascades end a second%n",
                    rate, answered.rate(), answered.percentile(0.5), answered.percentile(0.99), since(begun, active));
        }
    }

    private java.util.stream.Stream<URI> uris(int round, UUID message) {
        var clicks = IntStream.range(0, TARGETS)
                .mapToObj(target -> links.click(message, URI.create("https://shop.example/" + round + "/" + target)));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(links.pixel(message)), clicks);
    }

    private long ended() {
        return jdbc.sql("select count(*) from run where state = 'ENDED'")
                .query(Long.class)
                .single();
    }

    private double since(long begun, long before) {
        return (ended() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private static byte[] batch(int round, int number) {
        var events = IntStream.range(0, EVENTS_A_REQUEST)
                .mapToObj(i -> """
                        {"type": "track", "messageId": "seen-%d-%d-%d", "userId": "c%d", "event": "Page Seen",
                         "properties": {"page": "/shoes/%d"}}
                        """.formatted(round, number, i, (number * EVENTS_A_REQUEST + i) % 20_000, i))
                .collect(joining(", ", "{\"batch\": [", "]}"));
        return Wire.post("/v1/batch", authorization(), events);
    }

    private static String authorization() {
        var header = Visitor.basic(Bench.KEY, "");
        return Arrays.asList(header).get(header.length - 1);
    }
}
