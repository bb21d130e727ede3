package io.kaskad.shared.work;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one work: at once while there is more, else when nudged or after a while. Between two batches it gives
 * way for a moment to urgent works that have a backlog, and to people who wait.
 */
final class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration GIVING_WAY = Duration.ofMillis(50);
    private static final Duration LONGEST_RUSH = Duration.ofMillis(500);

    private final Work work;
    private final BooleanSupplier urgentBacklog;
    private final Rush rush;
    private final Timer batches;
    private final DistributionSummary sizes;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean backlog;

    /** @param urgentBacklog whether some urgent work has more to do right now */
    Worker(Work work, BooleanSupplier urgentBacklog, Rush rush, MeterRegistry meters) {
        this.work = work;
        this.urgentBacklog = urgentBacklog;
        this.rush = rush;
        this.batches = Timer.builder("kaskad.work")
                .description("batches of background work that had something to do")
                .tag("work", work.name())
                .register(meters);
        this.sizes = DistributionSummary.builder("kaskad.batch")
                .description("how many each of these batches did")
                .tag("work", work.name())
                .register(meters);
        this.thread = new Thread(this::loop, "kaskad-" + work.name());
        thread.start();
    }

    boolean hasUrgentBacklog() {
        return backlog && work.urgent();
    }

    void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    void askToStop() {
        stopping = true;
        nudges.release();
    }

    /**
     * Waits until the batch under way is finished.
     *
     * @param deadline after which it is cut short, by {@link System#nanoTime}
     */
    void awaitStop(long deadline) {
        try {
            if (!joined(deadline)) {
                log.warn(
                        "{} did not finish its batch in time; what it held is released when its lease ends",
                        work.name());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean joined(long deadline) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
        return !thread.isAlive();
    }

    private void loop() {
        int failures = 0;
        while (!stopping) {
            try {
                giveWay();
                if (!doSome()) {
                    pause(work.pause());
                }
                failures = 0;
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                backlog = false;
                failures++;
                var pause = pauseAfter(failures);
                log.error("{} failed {} times in a row; trying again in {}", work.name(), failures, pause, e);
                pause(pause);
            }
        }
        finish();
    }

    private void finish() {
        try {
            work.finish();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("{} could not end what it had under way", work.name(), e);
        }
    }

    private boolean doSome() {
        var begun = System.nanoTime();
        var done = work.doSome();
        backlog = done > 0;
        if (backlog) {
            batches.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            sizes.record(done);
        }
        return backlog;
    }

    /** Only so long that it goes on, too. */
    private void giveWay() {
        rush.pass(work.urgent() ? GIVING_WAY : LONGEST_RUSH);
        if (!work.urgent() && urgentBacklog.getAsBoolean()) {
            LockSupport.parkNanos(GIVING_WAY.toNanos());
        }
    }

    private Duration pauseAfter(int failures) {
        var pause = work.pause().multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void pause(Duration pause) {
        try {
            if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
