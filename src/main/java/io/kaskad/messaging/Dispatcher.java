package io.kaskad.messaging;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Handover;
import io.kaskad.messaging.HandingOver.Claim;
import io.kaskad.messaging.Results.Broken;
import io.kaskad.messaging.Results.HandedOver;
import io.kaskad.messaging.Results.Result;
import io.kaskad.messaging.Routes.Route;
import io.kaskad.shared.work.UnderWay;
import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes what is due for one provider and hands it over, many at a time: while some are on their way the next are taken, and
 * whoever takes long holds up nobody else.
 */
final class Dispatcher implements Work {

    /** How long the work may last that is taken before there is a thread for it. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private static final Duration USUAL_PAUSE = Duration.ofMillis(250);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private final Carrier carrier;
    private final Pace pace;
    private final Rates rates;
    private final Routes routes;
    private final HandingOver handingOver;
    private final Workers workers;
    private final int batch;
    private final UnderWay<Result> underWay = new UnderWay<>();
    private final ThreadPoolExecutor threads;

    Dispatcher(
            Carrier carrier,
            Pace pace,
            Rates rates,
            Routes routes,
            HandingOver handingOver,
            Workers workers,
            int batch) {
        this.carrier = carrier;
        this.pace = pace;
        this.rates = rates;
        this.routes = routes;
        this.handingOver = handingOver;
        this.workers = workers;
        this.batch = batch;
        var number = new AtomicInteger();
        var concurrency = carrier.provider().concurrency();
        this.threads = new ThreadPoolExecutor(
                concurrency,
                concurrency,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, name() + "-" + number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public String name() {
        return Dispatching.NAMES + carrier.name();
    }

    /** With an agreed rate, how long until some more may go. */
    @Override
    public Duration pause() {
        if (carrier.terms().rate() == null) {
            return USUAL_PAUSE;
        }
        var tenth = carrier.terms().per().dividedBy(10);
        return tenth.compareTo(USUAL_PAUSE) > 0
                ? USUAL_PAUSE
                : tenth.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : tenth;
    }

    @Override
    public int doSome() {
        var begun = begin();
        var before = underWay.count();
        record(underWay.ended(batch, workers::stopping));
        return begun + before;
    }

    @Override
    public void finish() {
        while (underWay.count() > 0) {
            record(underWay.ended(batch, () -> true));
        }
    }

    private int begin() {
        int begun = 0;
        for (int room = room(); room > 0; room = room()) {
            var now = routes.now(carrier);
            var wanted = allowed(now, room);
            if (wanted == 0) {
                break;
            }
            var claim = handingOver.claim(carrier, now, wanted);
            rates.giveBack(carrier, wanted - claim.taken().size());
            begin(claim);
            begun += claim.found();
            if (claim.found() < wanted) {
                break;
            }
        }
        return begun;
    }

    /** A rate is a row that all nodes write, so nobody asks for a part of it who has nothing to send. */
    private int allowed(List<Route> now, int room) {
        return carrier.terms().rate() == null || handingOver.anyDue(now) ? rates.take(carrier, room) : 0;
    }

    /** How many to take at once; none rather than a few while others are still on their way. */
    private int room() {
        var most = pace.most(window());
        var free = Math.min(batch, most - underWay.count());
        return free >= Math.min(batch, most) / 2 ? free : 0;
    }

    private int window() {
        var threads = carrier.provider().concurrency();
        var ahead = threads * AHEAD.toNanos() / Math.max(1, underWay.usualNanos());
        return threads + (int) Math.min(batch, ahead);
    }

    private void begin(Claim claim) {
        handingOver.calls(carrier, claim).forEach(call -> threads.execute(underWay.begun(call)));
    }

    private void record(List<Result> results) {
        var ended =
                results.stream().filter(result -> !(result instanceof Broken)).toList();
        if (!ended.isEmpty()) {
            pace.learn(answers(ended), window());
            handingOver.record(carrier, ended);
        }
        results.stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .forEach(broken -> {
                    throw new IllegalStateException("A hand-over did not end", broken.why());
                });
    }

    private static List<Handover> answers(List<Result> results) {
        return results.stream()
                .filter(HandedOver.class::isInstance)
                .map(result -> ((HandedOver) result).handover())
                .toList();
    }

    void close() {
        threads.shutdownNow();
    }
}
