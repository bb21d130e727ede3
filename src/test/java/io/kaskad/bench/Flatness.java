package io.kaskad.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.messaging.Reporting;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a million parked runs slow others down: the same application in two databases, by turns. */
@Tag("bench")
class Flatness {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int PARKED = Integer.getInteger("bench.parked", 1_000_000);
    private static final String CROWDED = "a million parked";

    private static BenchDatabase database;
    private static Places places;
    private static ConfigurableApplicationContext kaskad;

    @BeforeAll
    static void start() {
        database = new BenchDatabase();
        kaskad = Idle.application(database.create("few"), List.of(Reporting.class, AtOnce.class, Places.class));
        places = kaskad.getBean(Places.class);
        Bench.customers(JdbcClient.create(kaskad.getBean(DataSource.class)));
        park();
    }

    private static void park() {
        var parked = new Parked(places.add(CROWDED, database.copy("few", "many")), PARKED);
        places.moveTo(CROWDED);
        var customer = new Story(1).customer();
        letterSent(customer);
        var before = parked.bytes();
        parked.fill(customer);
        System.out.printf("%n%-20s %s%n", "table", "bytes a parked run");
        parked.bytes()
                .forEach((table, bytes) ->
                        System.out.printf("%-20s %9.0f%n", table, (double) (bytes - before.get(table)) / PARKED));
        goesOn(customer + "-" + PARKED / 2);
    }

    private static void letterSent(String customer) {
        var event = new Event(
                "parked",
                "1",
                Event.Kind.TRACK,
                customer,
                "Order Status Changed",
                new Story(1).properties(),
                Instant.now());
        kaskad.getBean(EventInbox.class).accept(List.of(event));
        background().once("events");
        background().once("dispatch-at-once");
        kaskad.getBean(AtOnce.class).awaitReports();
        assertThat(kaskad.getBean(JdbcClient.class)
                        .sql("select status from message")
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
        kaskad.getBean(JdbcClient.class).sql("delete from receipt_inbox").update();
    }

    /** A copied run is as good as any: its wait ends, and Viber reaches the customer. */
    private static void goesOn(String customer) {
        kaskad.getBean(JdbcClient.class).sql("""
                        update act_ru_job set duedate_ = now() - interval '1 hour'
                        where process_instance_id_ = (select id from run where customer_id = :customer)
                        """).param("customer", customer).update();
        background().settle();
        kaskad.getBean(AtOnce.class).awaitReports();
        background().settle();
        assertThat(kaskad.getBean(Runs.class)
                        .list(new Runs.Wanted(customer, null, null, null), null, 1)
                        .items())
                .extracting(Run::state, Run::outcome)
                .containsExactly(tuple(Run.State.ENDED, "deliveredByViber"));
    }

    private static Background background() {
        return new Background(kaskad.getBean(Workers.class));
    }

    @AfterAll
    static void stop() throws Exception {
        System.out.printf(
                "%nheap: %d MB at most of %d%n",
                peak() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        kaskad.close();
        database.close();
    }

    /** Each pool's own peak: together they may never have been that full. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    @Test
    void startingAndFinishing() throws Exception {
        compare(new StartedAndFinished(kaskad));
    }

    @Test
    void timers() throws Exception {
        compare(TimersFired.byOurs(kaskad, 10_000));
    }

    private static void compare(Contender contender) throws Exception {
        var rounds = new Rounds(
                database, List.of(new InPlace(places, null, contender), new InPlace(places, CROWDED, contender)));
        rounds.run(ROUNDS);
        rounds.print();
    }
}
