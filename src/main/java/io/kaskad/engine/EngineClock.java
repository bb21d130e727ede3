package io.kaskad.engine;

import java.time.Clock;
import java.util.function.Supplier;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the engine, which asks Joda for the time, go by the application's clock. Joda has one time for the whole machine, so
 * a trial puts its own in front of it on its thread.
 */
@Component
@ConditionalOnProperty(name = "kaskad.trial", havingValue = "false", matchIfMissing = true)
public class EngineClock {

    private static final ThreadLocal<@Nullable Clock> TURNED = new ThreadLocal<>();
    private static volatile Clock application = Clock.systemUTC();

    EngineClock(Clock clock) {
        application = clock;
        rule();
    }

    private static void rule() {
        DateTimeUtils.setCurrentMillisProvider(() -> {
            var turned = TURNED.get();
            return (turned == null ? application : turned).millis();
        });
    }

    /** Does the work on this thread by another clock. */
    public static <T> T by(Clock clock, Supplier<T> work) {
        rule();
        TURNED.set(clock);
        try {
            return work.get();
        } finally {
            TURNED.remove();
        }
    }
}
