package io.kaskad.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/** Lets the engine, which asks Joda for the time, go by the application's clock. */
@Component
class EngineClock {

    EngineClock(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
