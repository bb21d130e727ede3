package io.kaskad.shared.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls of others that are under way, and those that have ended and are not recorded yet.
 *
 * @param <T> how a call ended
 */
public final class UnderWay<T> {

    /** So long the first to end waits for others, to be recorded together. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    /** Of how many calls their usual time is an average. */
    private static final int LATEST = 8;

    /** Until it is known. */
    private static final Duration USUAL_AT_FIRST = Duration.ofMillis(100);

    private final BlockingQueue<T> ended = new LinkedBlockingQueue<>();
    private final AtomicInteger unrecorded = new AtomicInteger();
    private final AtomicLong usualNanos = new AtomicLong(USUAL_AT_FIRST.toNanos());

    /** How many are under way, those that have ended included. */
    public int count() {
        return unrecorded.get();
    }

    /** How long a call takes. */
    public long usualNanos() {
        return usualNanos.get();
    }

    /** Counts from now on. */
    public Runnable begun(Supplier<? extends T> call) {
        unrecorded.incrementAndGet();
        return () -> {
            var begun = System.nanoTime();
            ended.add(call.get());
            var took = System.nanoTime() - begun;
            usualNanos.updateAndGet(usual -> usual + (took - usual) / LATEST);
        };
    }

    /**
     * Those that have ended: as soon as there are many, or none is left, or the first of them has waited for a moment.
     *
     * @param patient whether to wait for all that are left, however long that takes
     */
    public List<T> ended(int many, BooleanSupplier patient) {
        var results = new ArrayList<T>();
        var until = System.nanoTime() + GATHERING.toNanos();
        while (results.size() < many && count() > 0 && (patient.getAsBoolean() || System.nanoTime() - until < 0)) {
            var result = next();
            if (result != null) {
                unrecorded.decrementAndGet();
                results.add(result);
            }
        }
        return results;
    }

    private @Nullable T next() {
        try {
            return ended.poll(GATHERING.toMillis() / 4, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while waiting for answers; the leases will end by themselves", e);
        }
    }
}
