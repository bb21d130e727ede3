package io.kaskad.crash;

import static java.util.stream.Collectors.joining;

import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A client that tells of orders all the time and, as clients do, tells again until somebody has accepted. */
final class Shop implements AutoCloseable {

    private static final int PEOPLE_A_BATCH = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<List<Node>> nodes;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger untold = new AtomicInteger();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private volatile boolean open;

    Shop(Supplier<List<Node>> nodes) {
        this.nodes = nodes;
    }

    /** One batch now and again at this rate, until {@link #shut}. */
    void open(int peopleASecond) {
        open = true;
        var pause = 1_000_000_000L * PEOPLE_A_BATCH / peopleASecond;
        threads.scheduleAtFixedRate(() -> sell(PEOPLE_A_BATCH), 0, pause, TimeUnit.NANOSECONDS);
    }

    /** Takes no more orders; what was not accepted yet is still told. */
    void shut() {
        open = false;
    }

    boolean hasToldAll() {
        return untold.get() == 0;
    }

    /** The message ids of all orders somebody has accepted. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    private void sell(int count) {
        if (open) {
            sellNow(count);
        }
    }

    void sellNow(int count) {
        var first = people.getAndAdd(count);
        var numbers = IntStream.range(first, first + count).boxed().toList();
        var body = numbers.stream().map(Shop::person).collect(joining(",", "{\"batch\":[", "]}"));
        untold.incrementAndGet();
        threads.execute(() -> tell(body, numbers));
    }

    private void tell(String body, List<Integer> numbers) {
        if (isAccepted(body)) {
            numbers.forEach(number -> accepted.add("t" + number));
            untold.decrementAndGet();
        } else {
            threads.schedule(() -> tell(body, numbers), 100, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isAccepted(String body) {
        var there = new ArrayList<>(nodes.get());
        if (there.isEmpty()) {
            return false;
        }
        var node = there.get(Math.floorMod(turns.getAndIncrement(), there.size()));
        var request = HttpRequest.newBuilder(URI.create(node.address() + "/v1/batch"))
                .timeout(PATIENCE)
                .headers(Visitor.bearer(RunningKaskad.KEY))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Every third has no email address. */
    private static String person(int i) {
        var email = i % 3 == 0 ? "" : "\"email\":\"p%d@example.org\",".formatted(i);
        return """
                {"type":"identify","userId":"p%1$d","messageId":"i%1$d","traits":{%2$s"phone":"+7916%3$07d"}},
                {"type":"track","userId":"p%1$d","messageId":"t%1$d","event":"Order Status Changed",
                 "properties":{"orderId":"%1$d","status":"shipped","url":"https://shop.example/%1$d"}}
                """.formatted(i, email, 1_000_000 + i);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
