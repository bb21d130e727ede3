package io.kaskad.messaging;

import java.time.Clock;

/** Counts, and forgets after a minute. */
final class LastMinute {

    private static final int SECONDS = 60;

    private final Clock clock;
    private final int[] counts = new int[SECONDS];
    private long latest;

    LastMinute(Clock clock) {
        this.clock = clock;
        this.latest = clock.instant().getEpochSecond();
    }

    void count() {
        forget();
        counts[place(latest)]++;
    }

    int sum() {
        forget();
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private void forget() {
        var now = Math.max(latest, clock.instant().getEpochSecond());
        for (long second = Math.max(latest + 1, now - SECONDS + 1); second <= now; second++) {
            counts[place(second)] = 0;
        }
        latest = now;
    }

    private static int place(long second) {
        return (int) Math.floorMod(second, (long) SECONDS);
    }
}
