package io.kaskad.shared.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Whether more people wait for an answer than this machine can answer at once. Works give way then: a batch can wait,
 * somebody in front of a screen cannot.
 */
@Component
public class Rush {

    private static final Duration LOOK = Duration.ofMillis(5);

    /** One for each core and one that is about to be next. */
    private final int most = 2 * Runtime.getRuntime().availableProcessors();

    private final AtomicInteger waiting = new AtomicInteger();

    /** Somebody waits until {@link #answered}. */
    public void asked() {
        waiting.incrementAndGet();
    }

    public void answered() {
        waiting.decrementAndGet();
    }

    /** Comes back when it is over, or after this long. */
    void pass(Duration longest) {
        var until = System.nanoTime() + longest.toNanos();
        while (waiting.get() > most && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
