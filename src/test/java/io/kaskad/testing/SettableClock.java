package io.kaskad.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Time that stands still until somebody moves it; the engine goes by it as well. */
public final class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    /** Lets this be the engine's time, too, as long as the test runs. */
    public void rule() {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
        rule();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
