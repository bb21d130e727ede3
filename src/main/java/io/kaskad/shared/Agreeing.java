package io.kaskad.shared;

import io.kaskad.shared.work.Work;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps this node's time with the database's. */
@Component
class Agreeing implements Work {

    private final DatabaseClock clock;

    Agreeing(DatabaseClock clock) {
        this.clock = clock;
        clock.agree();
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int doSome() {
        clock.agree();
        return 0;
    }
}
