package io.kaskad.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands still until the story goes on. */
final class TrialClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    void turnTo(Instant time) {
        now = time;
    }

    /** A moment later, so that what follows can be told from what led to it. */
    void tick() {
        now = now.plusMillis(1);
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
        throw new UnsupportedOperationException("The time of a trial is told in UTC");
    }
}
