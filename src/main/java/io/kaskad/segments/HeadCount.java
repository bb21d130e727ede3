package io.kaskad.segments;

import io.kaskad.segments.Audience.Counted;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/** Counts who meets a condition, for people who look. Such a question reads whole tables, so it waits for its turn. */
@Service
public class HeadCount {

    /** Messages need the database as well, and a page asks about each of its rows. */
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Audience audience;

    HeadCount(Audience audience) {
        this.audience = audience;
    }

    public Counted of(Condition condition) {
        turns.acquireUninterruptibly();
        try {
            return audience.count(condition);
        } finally {
            turns.release();
        }
    }
}
