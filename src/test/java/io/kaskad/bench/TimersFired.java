package io.kaskad.bench;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs whose wait for the email is over all at once: each goes on to Viber. The same runs, engine and tables for both. */
abstract class TimersFired implements Contender {

    private static final AtomicInteger ROUNDS = new AtomicInteger();

    private final Cascades cascades;
    private final CascadeRuntime runtime;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final int count;
    private final List<String> runs = new ArrayList<>();

    private TimersFired(ApplicationContext kaskad, int count) {
        this.count = count;
        this.cascades = kaskad.getBean(Cascades.class);
        this.runtime = kaskad.getBean(CascadeRuntime.class);
        this.transactions = kaskad.getBean(Transactions.class);
        this.jdbc = kaskad.getBean(JdbcClient.class);
    }

    /** Acquires three at once and looks again after five seconds, as an engine does that nobody has set up. */
    static TimersFired byTheDefaultExecutor(ApplicationContext kaskad, int count) {
        var executor = kaskad.getBean(JobExecutor.class);
        executor.setMaxJobsPerAcquisition(3);
        executor.setWaitTimeInMillis(5_000);
        return new TimersFired(kaskad, count) {
            @Override
            public String name() {
                return "(e) timers, the default executor";
            }

            @Override
            public void run(int count) {
                executor.start();
                awaitAllFired();
                executor.shutdown();
            }
        };
    }

    static TimersFired byOurs(ApplicationContext kaskad, int count) {
        var background = new Background(kaskad.getBean(Workers.class));
        return new TimersFired(kaskad, count) {
            @Override
            public String name() {
                return "(e) timers, ours";
            }

            @Override
            public void run(int count) {
                while (background.once("timers") > 0) {
                    // until none is due
                }
                awaitAllFired();
            }
        };
    }

    @Override
    public int atOnce() {
        return count;
    }

    @Override
    public void prepare(int count) {
        var cascade = cascades.get("order-status");
        var round = "timers-" + ROUNDS.getAndIncrement();
        var stories = IntStream.iterate(1, n -> n + 1)
                .mapToObj(Story::new)
                .filter(Story::hasEmail)
                .limit(count)
                .toList();
        for (var batch : Batches.of(stories)) {
            var starts =
                    batch.stream().map(story -> story.entering(cascade, round)).toList();
            runs.addAll(transactions.call(() -> runtime.start(starts)));
        }
        jdbc.sql("""
                        update act_ru_job set duedate_ = now() - interval '1 hour', lock_owner_ = null, lock_exp_time_ = null
                        where process_instance_id_ = any(:runs)
                        """).param("runs", runs.toArray(String[]::new)).update();
    }

    final void awaitAllFired() {
        while (jdbc.sql("select exists (select 1 from act_ru_job where duedate_ <= now())")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void cleanUp() {
        for (var batch : Batches.of(runs)) {
            transactions.run(() -> runtime.cancel(batch, "bench"));
        }
        runs.clear();
    }
}
