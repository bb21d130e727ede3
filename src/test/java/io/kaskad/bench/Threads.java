package io.kaskad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Shares work out among four threads. */
final class Threads {

    static final int NUMBER = 4;

    private Threads() {}

    interface Share {
        void work(List<Integer> numbers) throws Exception;
    }

    /** Numbers from 0 to count, an equal share for each. */
    static void share(int count, Share share) throws Exception {
        var threads = Executors.newFixedThreadPool(NUMBER);
        try {
            var shares = new ArrayList<Callable<Void>>();
            for (int t = 0; t < NUMBER; t++) {
                var mine = IntStream.range(count * t / NUMBER, count * (t + 1) / NUMBER)
                        .boxed()
                        .toList();
                shares.add(() -> {
                    share.work(mine);
                    return null;
                });
            }
            for (var done : threads.invokeAll(shares)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
