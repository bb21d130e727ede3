package io.kaskad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.campaigns.Campaign;
import io.kaskad.campaigns.Campaign.Pace;
import io.kaskad.campaigns.Campaign.To;
import io.kaskad.campaigns.Launch;
import io.kaskad.campaigns.Launches;
import io.kaskad.campaigns.LeadingCampaigns;
import io.kaskad.campaigns.Schedule;
import io.kaskad.segments.Condition;
import io.kaskad.segments.Segments;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import java.io.IOException;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast a campaign finds whom it is for and starts their runs: for few, for a million, and while somebody reads for long. */
@Tag("bench")
class Masses {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("bench.customers", 1_000_000);
    private static final int STARTED = Integer.getInteger("bench.started", 20_000);

    private static BenchDatabase database;
    private static ConfigurableApplicationContext kaskad;

    @BeforeAll
    static void start() throws IOException {
        database = new BenchDatabase();
        kaskad = Idle.application(database.create("kaskad"), "--kaskad.campaigns.most-waiting=10000000");
    }

    @AfterAll
    static void stop() throws Exception {
        kaskad.close();
        database.close();
    }

    @Test
    void asFastForManyAsForFew() throws Exception {
        var everybody = new Condition.All(List.of());
        bean(Segments.class).save("everybody", new Segments.Wanted("Everybody", everybody, false), null, "kim");

        people(1, FEW);
        launch("few");
        collected("few", FEW);
        started("few", FEW);

        people(FEW + 1, MANY);
        launch("many");
        collected("many", MANY);
        started("many", STARTED);
        try (var reading = bean(DataSource.class).getConnection()) {
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reading.setAutoCommit(false);
            reading.createStatement().execute("select count(*) from campaign");
            started("many", 2 * STARTED);
            started("many", 3 * STARTED);
            reading.rollback();
        }
        System.out.println(database.dearest(15));
    }

    private static void people(int first, int last) {
        jdbc().sql("""
                insert into customer (id, attributes, created_at, updated_at)
                select 'p' || n, '{}', now(), now() from generate_series(:first, :last) n
                """).param("first", first).param("last", last).update();
        jdbc().sql("""
                insert into contact (customer_id, channel, address)
                select 'p' || n, 'email', 'p' || n || '@example.org' from generate_series(:first, :last) n
                """).param("first", first).param("last", last).update();
        jdbc().sql("vacuum analyze").update();
    }

    private static void launch(String id) {
        var leading = bean(LeadingCampaigns.class);
        var properties = Map.<String, Object>of("orderId", "1", "status", "shipped", "url", "https://shop.example");
        var to = new To("everybody", null);
        leading.save(
                new Campaign(id, id, "order-status", to, properties, Schedule.NOW, Pace.FULL, 0, Instant.EPOCH, "kim"),
                null);
        leading.start(id, "kim");
    }

    private static void collected(String id, int people) throws Exception {
        var cost = until(id, launch -> launch.state() == Launch.State.STARTING);
        assertThat(find(id).counts().people()).isEqualTo(people);
        say(id, "found", people, cost);
    }

    private static void started(String id, int total) throws Exception {
        var before = find(id).counts().started();
        var cost = until(id, launch -> launch.counts().started() >= total);
        say(id, "started, in all " + total, total - before, cost);
    }

    private static void say(String id, String what, long people, Cost cost) {
        System.out.printf(
                "%-6s %7d people %s: %.0f/s; for a thousand CPU %.0f ms of Java, %.0f ms of PostgreSQL%n",
                id, people, what, people / cost.seconds(), cost.java() * 1e6 / people, cost.database() * 1e6 / people);
    }

    private static Cost until(String id, Predicate<Launch> reached) throws Exception {
        var work = new Background(bean(Workers.class)).work("campaigns");
        return Cost.of(database, () -> {
            while (!reached.test(find(id))) {
                work.doSome();
            }
        });
    }

    private static Launch find(String id) {
        return bean(Launches.class).of(id).get(0);
    }

    private static JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    private static <T> T bean(Class<T> type) {
        return kaskad.getBean(type);
    }
}
