package io.kaskad.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does one work: at once while there is more, else when nudged or after a while. */
final class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Work work;
    private final Duration idle;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    Worker(Work work, Duration idle) {
        this.work = work;
        this.idle = idle;
        this.thread = new Thread(this::loop, "kaskad-" + work.name());
        thread.start();
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
                if (!work.doSome()) {
                    pause(idle);
                }
                failures = 0;
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                failures++;
                var pause = pauseAfter(failures);
                log.error("{} failed {} times in a row; trying again in {}", work.name(), failures, pause, e);
                pause(pause);
            }
        }
    }

    private Duration pauseAfter(int failures) {
        var pause = idle.multipliedBy(1L << Math.min(failures, 10));
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
