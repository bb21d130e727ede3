package io.kaskad.bench;

import io.kaskad.KaskadApplication;
import io.kaskad.messaging.Reporting;
import io.kaskad.shared.work.Workers;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prints medians and ratios; -Dbench.rounds=n for more or fewer rounds. */
@Tag("bench")
class Bench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    static final String KEY = "a-key-that-only-benches-know";
    private static final int CUSTOMERS = 20_000;
    private static final int TIMERS = 2_000;

    private static BenchDatabase database;
    private static ConfigurableApplicationContext kaskad;
    private static String url;

    @BeforeAll
    static void start() {
        database = new BenchDatabase();
        url = database.create("kaskad");
        kaskad = new SpringApplicationBuilder(KaskadApplication.class, Reporting.class, AtOnce.class, Trailless.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--server.port=0",
                        "--kaskad.api-key=" + KEY,
                        "--kaskad.admin-password=correct horse battery staple");
        kaskad.getBean(Workers.class).stop();
        kaskad.getBean(JobExecutor.class).shutdown();
        customers(JdbcClient.create(kaskad.getBean(DataSource.class)));
    }

    static void customers(JdbcClient jdbc) {
        jdbc.sql("""
                insert into customer (id, locale, attributes, created_at, updated_at)
                select 'c' || n, 'en', '{"name":"Kim"}', now(), now() from generate_series(0, :most - 1) as n
                """).param("most", CUSTOMERS).update();
        jdbc.sql("""
                insert into contact (customer_id, channel, address)
                select 'c' || n, channel, case channel when 'email' then 'c' || n || '@example.org' else '+7900' || (1000000 + n) end
                from generate_series(0, :most - 1) as n, unnest(array['email', 'viber', 'sms']) as channel
                where channel <> 'email' or n % 10 <> 0
                """).param("most", CUSTOMERS).update();
        jdbc.sql("analyze").update();
    }

    @AfterAll
    static void stop() throws Exception {
        kaskad.close();
        database.close();
    }

    @Test
    void cascades() throws Exception {
        try (var usual = new UsualCamunda(database.create("usual"));
                var limit = new HandWritten(url, kaskad.getBean(DataSource.class))) {
            var rounds = new Rounds(database, List.of(usual, new WholePath(kaskad), EnginePart.of(kaskad), limit));
            rounds.run(ROUNDS);
            rounds.print();
        }
    }

    @Test
    void history() throws Exception {
        var rounds = new Rounds(
                database, List.of(EnginePart.withoutHistory(kaskad), EnginePart.of(kaskad), WhileRemoving.of(kaskad)));
        rounds.run(ROUNDS);
        rounds.print();
    }

    @Test
    void timers() throws Exception {
        var rounds = new Rounds(
                database,
                List.of(TimersFired.byTheDefaultExecutor(kaskad, TIMERS), TimersFired.byOurs(kaskad, TIMERS)));
        rounds.run(ROUNDS);
        rounds.print();
    }

    @Test
    void intake() throws Exception {
        new Intake(database, kaskad).print(ROUNDS);
    }
}
