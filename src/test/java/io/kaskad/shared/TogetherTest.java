package io.kaskad.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class TogetherTest {

    private static final String BAD = "bad";

    private final AtomicInteger commits = new AtomicInteger();
    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch bothPlacesTaken = new CountDownLatch(2);
    private final Transactions transactions = new Transactions(new Counting(), new SimpleMeterRegistry());
    private final Together<String> together = new Together<>(this::write, transactions);

    private void write(List<String> rows) {
        if (rows.contains("slow")) {
            bothPlacesTaken.countDown();
            await(open);
        }
        if (rows.contains(BAD)) {
            throw new IllegalStateException("bad row");
        }
        written.add(List.copyOf(rows));
    }

    @Test
    void thoseWhoComeWhileOthersWriteShareTheNextTransaction() throws Exception {
        var callers = Executors.newCachedThreadPool();
        var slow = IntStream.range(0, 2)
                .mapToObj(i -> callers.submit(() -> together.write(List.of("slow"))))
                .toList();
        await(bothPlacesTaken);
        var others = submitted(callers, "a", "b", "c", "d", "e");
        open.countDown();
        for (var caller : List.of(slow, others)) {
            for (var done : caller) {
                done.get();
            }
        }
        callers.shutdown();

        assertThat(written.stream().flatMap(List::stream))
                .containsExactlyInAnyOrder("slow", "slow", "a", "b", "c", "d", "e");
        assertThat(commits).as("two slow ones and all others").hasValue(3);
    }

    @Test
    void aBadOneFailsAlone() throws Exception {
        var callers = Executors.newCachedThreadPool();
        callers.submit(() -> together.write(List.of("slow")));
        callers.submit(() -> together.write(List.of("slow")));
        await(bothPlacesTaken);
        var all = submitted(callers, "a", "b", BAD);
        var good = all.subList(0, 2);
        var bad = all.get(2);
        open.countDown();
        for (var done : good) {
            done.get();
        }

        assertThatThrownBy(bad::get).hasRootCauseMessage("bad row");
        assertThat(written.stream().flatMap(List::stream)).contains("a", "b").doesNotContain(BAD);
        callers.shutdown();
    }

    @Test
    void withinATransactionItIsPartOfThat() {
        transactions.run(() -> together.write(List.of("a")));

        assertThat(commits).hasValue(1);
    }

    /** Comes back when each of them stands in the queue. */
    private List<Future<?>> submitted(ExecutorService callers, String... rows) {
        var submitted = new ArrayList<Future<?>>();
        for (var row : rows) {
            submitted.add(callers.submit(() -> together.write(List.of(row))));
        }
        while (together.waiting() < rows.length) {
            Thread.onSpinWait();
        }
        return submitted;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Counting extends AbstractPlatformTransactionManager {

        private final ThreadLocal<Boolean> active = ThreadLocal.withInitial(() -> false);

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return active.get();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            active.set(true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            commits.incrementAndGet();
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing was done
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            active.set(false);
        }
    }
}
