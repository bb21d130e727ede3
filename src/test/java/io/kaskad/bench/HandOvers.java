package io.kaskad.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Provider;
import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.shared.Ids;
import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a thousand emails take by a provider that needs 300 ms for each, and whether another that hangs with hundreds of
 * messages makes a difference.
 */
@Tag("bench")
class HandOvers {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARM_UP = 2;
    private static final int EMAILS = 1_000;
    private static final int HANGING = 300;
    private static final int CUSTOMERS = 20_000;
    private static final Duration TIME = Duration.ofMillis(300);
    private static final CountDownLatch END = new CountDownLatch(1);

    private static BenchDatabase database;
    private static ConfigurableApplicationContext kaskad;
    private int customer;

    @TestConfiguration(proxyBeanMethods = false)
    static class Providers {

        @Bean
        Provider slow() {
            return new Slow("slow", Channel.EMAIL, TIME, END);
        }

        @Bean
        Provider hangs() {
            return new Slow("hangs", Channel.VIBER, Duration.ofHours(1), END);
        }
    }

    @BeforeAll
    static void start() {
        database = new BenchDatabase();
        kaskad = Idle.application(database.create("kaskad"), List.of(Providers.class), "--kaskad.messaging.lease=10m");
        jdbc().sql("""
                insert into customer (id, locale, attributes, created_at, updated_at)
                select 'c' || n, 'en', '{"name":"Kim"}', now(), now() from generate_series(0, :most - 1) as n
                """).param("most", CUSTOMERS).update();
        jdbc().sql("""
                insert into contact (customer_id, channel, address)
                select 'c' || n, case when n % 10 = 9 then 'viber' else 'email' end,
                    case when n % 10 = 9 then '+7900' || (1000000 + n) else 'c' || n || '@example.org' end
                from generate_series(0, :most - 1) as n
                """).param("most", CUSTOMERS).update();
        jdbc().sql("analyze").update();
    }

    private static JdbcClient jdbc() {
        return kaskad.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() throws Exception {
        END.countDown();
        kaskad.close();
        database.close();
    }

    @Test
    void aThousandEmails() throws Exception {
        var alone = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var first = seconds("dispatch-slow");
            if (round == WARM_UP - 1) {
                queue(HANGING, 9);
            }
            var second = round < WARM_UP ? first : seconds("dispatch-slow", "dispatch-hangs");
            if (round >= WARM_UP) {
                alone.add(first);
                beside.add(second);
            }
            System.out.printf("round %d: alone %.2f s, beside one that hangs %.2f s%n", round, first, second);
        }
        System.out.printf(
                "%d emails at %d ms: %.2f s, %.0f/s; beside one that hangs with %d: %.2f s, %.2f of the rate%n",
                EMAILS,
                TIME.toMillis(),
                median(alone),
                EMAILS / median(alone),
                HANGING,
                median(beside),
                median(alone) / median(beside));
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    /** Runs that wait for one message each, which nobody has handed over yet. */
    private void queue(int many, int lastDigit) {
        var events = kaskad.getBean(EventInbox.class);
        var chosen = IntStream.iterate(customer, n -> n + 1)
                .filter(n -> lastDigit == 9 ? n % 10 == 9 : n % 10 != 9)
                .limit(many)
                .boxed()
                .toList();
        for (var batch : Batches.of(chosen)) {
            events.accept(batch.stream().map(HandOvers::event).toList());
        }
        customer = lastDigit == 9 ? customer : chosen.get(chosen.size() - 1) + 1;
        var work = work("events");
        while (work.doSome() > 0) {}
    }

    private static Event event(int customer) {
        return new Event(
                "bench",
                Ids.next().toString(),
                Event.Kind.TRACK,
                "c" + customer,
                "Order Status Changed",
                Map.of("orderId", "1", "status", "shipped", "url", "https://shop.example/1"),
                Instant.now());
    }

    private static Work work(String name) {
        return new Background(kaskad.getBean(Workers.class)).work(name);
    }

    /** From the moment their dispatchers begin until the last email is recorded as accepted. */
    private double seconds(String... dispatchers) throws InterruptedException {
        queue(EMAILS, 0);
        var working = new AtomicBoolean(true);
        var begun = System.nanoTime();
        var threads = Arrays.stream(dispatchers)
                .map(HandOvers::work)
                .map(work -> new Thread(() -> workWhile(working, work), work.name()))
                .toList();
        threads.forEach(Thread::start);
        var until = begun + SECONDS.toNanos(120);
        while (waiting() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(20_000_000);
        }
        var took = (System.nanoTime() - begun) / 1e9;
        working.set(false);
        for (var thread : threads) {
            thread.join();
        }
        return took;
    }

    private static void workWhile(AtomicBoolean working, Work work) {
        while (working.get()) {
            if (work.doSome() == 0) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static int waiting() {
        return jdbc().sql("select count(*) from message where channel = 'email' and status in ('QUEUED', 'SENDING')")
                .query(Integer.class)
                .single();
    }
}
