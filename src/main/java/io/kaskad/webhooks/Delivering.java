package io.kaskad.webhooks;

import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.UnderWay;
import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes what is due under a lease, calls the endpoints outside any transaction, many at a time, and writes down how that went.
 * Each endpoint has a share of its own, so that one that takes long holds up nobody else.
 */
@Component
class Delivering implements Work, DisposableBean {

    static final String NAME = "webhooks";

    /** Far above the longest call. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final KnownEndpoints endpoints;
    private final Deliveries deliveries;
    private final Calling calling;
    private final NotingAnswers noting;
    private final Workers workers;
    private final Transactions transactions;
    private final Clock clock;
    private final UnderWay<Answer> underWay = new UnderWay<>();
    private final Map<UUID, Integer> calls = new HashMap<>();
    private final ExecutorService threads;

    Delivering(
            KnownEndpoints endpoints,
            Deliveries deliveries,
            Calling calling,
            NotingAnswers noting,
            Workers workers,
            Transactions transactions,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.calling = calling;
        this.noting = noting;
        this.workers = workers;
        this.transactions = transactions;
        this.clock = clock;
        var number = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(task -> new Thread(task, NAME + "-" + number.incrementAndGet()));
    }

    /** How a call went. */
    record Answer(Delivery delivery, Verdict verdict) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int doSome() {
        endpoints.readIfOld();
        var begun = begin();
        var before = underWay.count();
        note(underWay.ended(Calling.AT_ONCE, workers::stopping));
        return begun + before;
    }

    @Override
    public void finish() {
        while (underWay.count() > 0) {
            note(underWay.ended(Calling.AT_ONCE, () -> true));
        }
    }

    private int begin() {
        int begun = 0;
        for (var endpoint : endpoints.enabled()) {
            begun += begin(endpoint);
        }
        return begun;
    }

    private int begin(Endpoint endpoint) {
        var room = Calling.AT_ONCE - calls.getOrDefault(endpoint.id(), 0);
        if (room < Calling.AT_ONCE / 2) {
            return 0;
        }
        var claimed = transactions.call(() -> deliveries.claim(endpoint.id(), room, LEASE, clock.instant()));
        for (var delivery : claimed) {
            calls.merge(endpoint.id(), 1, Integer::sum);
            threads.execute(underWay.begun(() -> new Answer(delivery, calling.call(endpoint, delivery))));
        }
        return claimed.size();
    }

    private void note(List<Answer> answers) {
        for (var answer : answers) {
            calls.merge(answer.delivery().endpoint(), -1, (there, less) -> there + less == 0 ? null : there + less);
        }
        if (!answers.isEmpty() && noting.note(answers)) {
            endpoints.read();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
