package io.kaskad.bench;

import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.RunStart;
import io.kaskad.messaging.Reporting;
import io.kaskad.messaging.Reporting.Report;
import io.kaskad.shared.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our engine, runs and ledger without what brings events and carries messages. */
final class EnginePart implements Contender {

    private final Cascades cascades;
    private final CascadeRuntime runtime;
    private final Transactions transactions;
    private final Reporting reporting;
    private final JdbcClient jdbc;
    private final Trailless trailless;
    private final boolean withTrail;
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    private EnginePart(ApplicationContext kaskad, boolean withTrail) {
        this.withTrail = withTrail;
        this.trailless = kaskad.getBean(Trailless.class);
        this.cascades = kaskad.getBean(Cascades.class);
        this.runtime = kaskad.getBean(CascadeRuntime.class);
        this.transactions = kaskad.getBean(Transactions.class);
        this.reporting = kaskad.getBean(Reporting.class);
        this.jdbc = kaskad.getBean(JdbcClient.class);
    }

    static EnginePart of(ApplicationContext kaskad) {
        return new EnginePart(kaskad, true);
    }

    static EnginePart withoutHistory(ApplicationContext kaskad) {
        return new EnginePart(kaskad, false);
    }

    @Override
    public String name() {
        return withTrail ? "(c) our engine part" : "(c) the same without any history";
    }

    @Override
    public void prepare(int count) {
        trailless.set(!withTrail);
    }

    @Override
    public void cleanUp() {
        trailless.set(false);
    }

    @Override
    public int atOnce() {
        return 10_000;
    }

    @Override
    public void run(int count) throws Exception {
        var cascade = cascades.get("order-status");
        var round = "engine-part-" + ROUNDS.getAndIncrement();
        Threads.share(count, numbers -> {
            var waiting = new ArrayList<Waiting>();
            for (var batch : Batches.of(numbers)) {
                waiting.addAll(started(batch.stream()
                        .map(Story::new)
                        .map(story -> story.entering(cascade, round))
                        .toList()));
            }
            while (!waiting.isEmpty()) {
                var now = List.copyOf(waiting);
                waiting.clear();
                for (var batch : Batches.of(now)) {
                    waiting.addAll(reported(batch));
                }
            }
        });
    }

    /** A message some run waits for. */
    private record Waiting(UUID message, String run, Story story, String channel) {}

    private List<Waiting> started(List<RunStart> starts) {
        return waiting(transactions.call(() -> runtime.start(starts)));
    }

    private List<Waiting> reported(List<Waiting> messages) {
        reporting.report(messages.stream()
                .map(message -> new Report(message.message(), message.story().delivers(message.channel())))
                .toList());
        return waiting(messages.stream()
                .filter(message -> !message.story().delivers(message.channel()))
                .map(Waiting::run)
                .collect(toSet()));
    }

    private List<Waiting> waiting(Collection<String> runs) {
        return runs.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select id, run_id, customer_id, channel, status from message where run_id = any(:runs)")
                        .params(Map.of("runs", runs.toArray(String[]::new)))
                        .query((row, n) -> row.getString("status").equals("QUEUED")
                                ? new Waiting(
                                        row.getObject("id", UUID.class),
                                        row.getString("run_id"),
                                        Story.of(row.getString("customer_id")),
                                        row.getString("channel"))
                                : null)
                        .list()
                        .stream()
                        .filter(Objects::nonNull)
                        .toList();
    }
}
