package io.kaskad.shared.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Works take turns as they should, each in a thread of its own. */
class WorkerTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean urgentBacklog = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private final Rush rush = new Rush();
    private Worker worker;

    @AfterEach
    void stop() {
        worker.askToStop();
        worker.awaitStop(System.nanoTime() + Duration.ofSeconds(20).toNanos());
    }

    @Test
    void goesOnAtOnceWhileThereIsMore() {
        start(false, Duration.ofHours(1), () -> done.incrementAndGet() < 1_000 ? 7 : 0);

        await().until(() -> done.get() == 1_000);
        assertThat(meters.get("kaskad.batch").tag("work", "test").summary().totalAmount())
                .isEqualTo(999 * 7);
        assertThat(meters.get("kaskad.work").tag("work", "test").timer().count())
                .isEqualTo(999);
    }

    @Test
    void waitsForANudgeWhenThereIsNothingToDo() {
        start(false, Duration.ofHours(1), () -> {
            done.incrementAndGet();
            return 0;
        });
        await().until(() -> done.get() == 1);
        worker.nudge();

        await().until(() -> done.get() == 2);
    }

    @Test
    void goesOnAfterAFailure() {
        start(false, Duration.ofMillis(1), () -> {
            if (done.incrementAndGet() < 3) {
                throw new IllegalStateException("told to fail");
            }
            return 0;
        });

        await().until(() -> done.get() > 3);
    }

    @Test
    void givesWayToUrgentWorkButGoesOn() {
        urgentBacklog.set(true);
        var begun = System.nanoTime();
        start(false, Duration.ofHours(1), done::incrementAndGet);
        await().until(() -> done.get() >= 5);

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("time for five batches")
                .isGreaterThan(Duration.ofMillis(5 * 50));
    }

    @Test
    void givesWayToPeopleWhoWaitButGoesOn() {
        assertThat(timeForThreeBatchesAmongManyPeople(false)).isGreaterThan(Duration.ofMillis(3 * 500));
    }

    @Test
    void urgentWorkGivesWayToPeopleToo() {
        assertThat(timeForThreeBatchesAmongManyPeople(true)).isGreaterThan(Duration.ofMillis(3 * 50));
    }

    private Duration timeForThreeBatchesAmongManyPeople(boolean urgent) {
        people(Rush::asked);
        var begun = System.nanoTime();
        start(urgent, Duration.ofHours(1), done::incrementAndGet);
        await().until(() -> done.get() >= 3);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void goesOnAtOnceWhenPeopleHaveTheirAnswers() {
        people(Rush::asked);
        people(Rush::answered);
        start(false, Duration.ofHours(1), done::incrementAndGet);

        await().atMost(Duration.ofSeconds(10)).until(() -> done.get() >= 1_000);
    }

    private void people(Consumer<Rush> what) {
        IntStream.range(0, 1_000).forEach(person -> what.accept(rush));
    }

    @Test
    void urgentWorkDoesNotGiveWayToUrgentWork() {
        urgentBacklog.set(true);
        start(true, Duration.ofHours(1), () -> done.incrementAndGet() < 1_000 ? 1 : 0);

        await().atMost(Duration.ofSeconds(10)).until(() -> done.get() == 1_000);
    }

    @Test
    void onlyUrgentWorkHasAnUrgentBacklog() {
        var more = new Semaphore(0);
        start(true, Duration.ofHours(1), () -> done.incrementAndGet() == 1 ? 1 : 1 - one(more));

        await().until(() -> worker.hasUrgentBacklog());
        more.release();
        await().until(() -> !worker.hasUrgentBacklog());
    }

    private static int one(Semaphore semaphore) {
        semaphore.acquireUninterruptibly();
        return 1;
    }

    private void start(boolean urgent, Duration pause, IntSupplier work) {
        worker = new Worker(
                new Work() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public int doSome() {
                        return work.getAsInt();
                    }

                    @Override
                    public boolean urgent() {
                        return urgent;
                    }

                    @Override
                    public Duration pause() {
                        return pause;
                    }
                },
                urgentBacklog::get,
                rush,
                meters);
    }
}
