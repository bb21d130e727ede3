package io.kaskad.engine;

import io.kaskad.shared.DatabaseClock;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Lets the engine go by the database's time as well, unless somebody else has set it. */
@Component
class EngineClock implements Work {

    private final Clock clock;
    private Duration set = Duration.ZERO;

    EngineClock(Clock clock) {
        this.clock = clock;
        doSome();
    }

    @Override
    public String name() {
        return "engine-clock";
    }

    @Override
    public int doSome() {
        if (clock instanceof DatabaseClock database && !database.lead().equals(set)) {
            set = database.lead();
            ClockUtil.offset(set.toMillis());
        }
        return 0;
    }
}
