package io.kaskad.bench;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.shared.work.Work;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cascades from event to end, with a thread for each work, among others that stand. */
final class StartedAndFinished implements Contender {

    private static final long LONGEST_NANOS = 120_000_000_000L;
    private static final long IDLE_NANOS = 20_000_000;

    private final EventInbox events;
    private final Workers workers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger rounds = new AtomicInteger();

    StartedAndFinished(ApplicationContext kaskad) {
        this.events = kaskad.getBean(EventInbox.class);
        this.workers = kaskad.getBean(Workers.class);
        this.jdbc = kaskad.getBean(JdbcClient.class);
        this.clock = kaskad.getBean(Clock.class);
    }

    @Override
    public String name() {
        return "1,000 cascades";
    }

    @Override
    public int atOnce() {
        return 1_000;
    }

    @Override
    public void run(int count) {
        var round = "flat-" + rounds.getAndIncrement();
        var begun = clock.instant();
        for (var batch :
                Batches.of(IntStream.range(0, count).mapToObj(Story::new).toList())) {
            events.accept(
                    batch.stream().map(story -> event(round, story, begun)).toList());
        }
        var working = new AtomicBoolean(true);
        var threads = workers.all().stream()
                .map(work -> new Thread(() -> workWhile(working, work), work.name()))
                .toList();
        threads.forEach(Thread::start);
        try {
            awaitEnds(count, begun);
        } finally {
            working.set(false);
            threads.forEach(StartedAndFinished::awaitEnd);
        }
    }

    private static void workWhile(AtomicBoolean working, Work work) {
        while (working.get()) {
            if (work.doSome() == 0) {
                LockSupport.parkNanos(IDLE_NANOS);
            }
        }
        work.finish();
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Event event(String round, Story story, Instant now) {
        return new Event(
                round,
                story.customer(),
                Event.Kind.TRACK,
                story.customer(),
                "Order Status Changed",
                story.properties(),
                now);
    }

    private void awaitEnds(int count, Instant begun) {
        var deadline = System.nanoTime() + LONGEST_NANOS;
        while (ended(begun) < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all runs have ended");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private long ended(Instant begun) {
        return jdbc.sql("select count(*) from run where state = 'ENDED' and started_at >= :begun")
                .param("begun", sql(begun))
                .query(Long.class)
                .single();
    }
}
