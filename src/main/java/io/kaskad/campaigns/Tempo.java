package io.kaskad.campaigns;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast runs are started.
 *
 * @param perMinute null for as fast as can be
 */
record Tempo(@Nullable Integer perMinute) {

    private static final int SECONDS = 60;
    private static final Duration CATCHES_UP = Duration.ofSeconds(10);
    private static final double FORGOTTEN_AFTER_SECONDS = 30;

    /** About a second's worth. */
    int atOnce(int most) {
        return perMinute == null ? most : Math.max(1, Math.min(most, perMinute / SECONDS));
    }

    /** Short delays are made up for. */
    Instant next(Launch launch, int started, Instant now) {
        if (perMinute == null) {
            return now;
        }
        var due = launch.dueAt() == null || launch.dueAt().isBefore(now.minus(CATCHES_UP)) ? now : launch.dueAt();
        return due.plusNanos(Duration.ofMinutes(started).toNanos() / perMinute);
    }

    /** How many a second, of late. */
    double rate(Launch launch, int started, Instant now) {
        var passed = launch.steppedAt() == null
                ? 0
                : Duration.between(launch.steppedAt(), now).toMillis() / 1000.0;
        if (passed <= 0) {
            return launch.rate();
        }
        var weight = 1 - Math.exp(-passed / FORGOTTEN_AFTER_SECONDS);
        return launch.rate() == 0 ? started / passed : launch.rate() + (started / passed - launch.rate()) * weight;
    }
}
