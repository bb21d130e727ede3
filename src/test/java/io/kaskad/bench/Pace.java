package io.kaskad.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at a steady rate, or as fast as answers come. What had to wait for its turn counts from when it was due,
 * not from when it was sent.
 *
 * @param rate requests a second; none for as fast as answers come
 */
record Pace(int port, int connections, double rate) {

    /**
     * What came of it.
     *
     * @param rate answers a second
     * @param latencies in milliseconds, the shortest first
     */
    record Answered(double rate, double[] latencies) {

        double percentile(double share) {
            return latencies[(int) Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
        }
    }

    Answered send(int count, IntFunction<byte[]> request) throws Exception {
        var next = new AtomicInteger();
        var latencies = new double[count];
        var begun = System.nanoTime();
        var threads = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(() -> {
                    sendSome(begun, next, latencies, request);
                    return null;
                });
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(latencies);
        return new Answered(count / seconds, latencies);
    }

    private void sendSome(long begun, AtomicInteger next, double[] latencies, IntFunction<byte[]> request)
            throws Exception {
        try (var wire = new Wire(port)) {
            int number;
            while ((number = next.getAndIncrement()) < latencies.length) {
                var due = rate == 0 ? System.nanoTime() : begun + (long) (number / rate * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var status = wire.send(request.apply(number));
                if (status >= 400) {
                    throw new IllegalStateException("Status " + status);
                }
                latencies[number] = (System.nanoTime() - due) / 1e6;
            }
        }
    }
}
