package io.kaskad.bench;

import static java.util.stream.Collectors.joining;

import io.kaskad.content.TrackedLinks;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Visitor;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much comes in while a backlog of cascades never ends: events in batches, and opens and clicks one by one. */
final class Intake {

    private static final int EVENTS_A_REQUEST = 100;
    private static final int REQUESTS = 300;
    private static final int SECONDS = 5;
    private static final int TARGETS = 9;

    private final BenchDatabase database;
    private final WholePath cascades;
    private final Workers workers;
    private final JdbcClient jdbc;
    private final TrackedLinks links;
    private final int port;
    private int round;

    Intake(BenchDatabase database, ApplicationContext kaskad) {
        this.database = database;
        this.cascades = new WholePath(kaskad);
        this.workers = kaskad.getBean(Workers.class);
        this.jdbc = kaskad.getBean(JdbcClient.class);
        this.links = kaskad.getBean(TrackedLinks.class);
        this.port = kaskad.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The first round only warms up. */
    void print(int rounds) throws Exception {
        cascades.run(4_000);
        var messages = jdbc.sql("select id from message where channel = 'email' order by id limit 3600")
                .query(UUID.class)
                .list();
        for (round = 0; round <= rounds; round++) {
            System.out.println(round == 0 ? "warming up" : "round " + round);
            printAlone(messages);
            cascades.events().enter(6_000);
            workers.start();
            try {
                printEvents();
                for (int rate : new int[] {500, 3_000}) {
                    printOpens(rate, messages);
                }
            } finally {
                cascades.events().awaitEnd();
                workers.stop();
            }
        }
    }

    private void printAlone(List<UUID> messages) throws Exception {
        var requests = requests("alone", messages.subList(0, 1_000));
        var count = requests.size();
        var cost = Cost.of(database, () -> new Pace(port, 32, 0).send(count, requests::get));
        System.out.printf(
                "(f) opens and clicks alone %21.0f/s, each %.0f us of Java and %.0f us of PostgreSQL, %.2f statements%n",
                count / cost.seconds(),
                cost.java() / count * 1e6,
                cost.database() / count * 1e6,
                (double) cost.statements() / count);
    }

    private void printEvents() throws Exception {
        var ended = new Ended();
        var answered = new Pace(port, 4, 0).send(REQUESTS, this::batch);
        System.out.printf(
                "(f) events accepted %28.0f/s, p99 %4.0f ms a hundred, %s%n",
                answered.rate() * EVENTS_A_REQUEST, answered.percentile(0.99), ended);
    }

    private void printOpens(int rate, List<UUID> messages) throws Exception {
        var requests = requests("at" + rate, messages.subList(0, rate * SECONDS / (TARGETS + 1)));
        var ended = new Ended();
        var answered = new Pace(port, 32, rate).send(requests.size(), requests::get);
        System.out.printf(
                "(f) opens and clicks, %4d/s due %13.0f/s, p50 %.0f ms, p99 %.0f ms, %s%n",
                rate, answered.rate(), answered.percentile(0.5), answered.percentile(0.99), ended);
    }

    /** Each message is opened, and each of its links followed once. */
    private List<byte[]> requests(String what, List<UUID> messages) {
        return messages.stream()
                .flatMap(message -> Stream.concat(
                        Stream.of(links.pixel(message)),
                        IntStream.range(0, TARGETS)
                                .mapToObj(target -> links.click(
                                        message,
                                        URI.create("https://shop.example/" + what + "/" + round + "/" + target)))))
                .map(uri -> Wire.get(uri.getPath()))
                .toList();
    }

    private byte[] batch(int number) {
        var events = IntStream.range(0, EVENTS_A_REQUEST)
                .mapToObj(i -> """
                        {"type": "track", "messageId": "seen-%d-%d-%d", "userId": "c%d", "event": "Page Seen",
                         "properties": {"page": "/shoes/%d"}}
                        """.formatted(round, number, i, (number * EVENTS_A_REQUEST + i) % 20_000, i))
                .collect(joining(", ", "{\"batch\": [", "]}"));
        return Wire.post("/v1/batch", Visitor.basic(Bench.KEY, "")[1], events);
    }

    /** How fast cascades end meanwhile. */
    private final class Ended {

        private final long before = count();
        private final long begun = System.nanoTime();

        private long count() {
            return jdbc.sql("select count(*) from run where state = 'ENDED'")
                    .query(Long.class)
                    .single();
        }

        @Override
        public String toString() {
            return "while %.0f cascades end a second"
                    .formatted((count() - before) / ((System.nanoTime() - begun) / 1e9));
        }
    }
}
