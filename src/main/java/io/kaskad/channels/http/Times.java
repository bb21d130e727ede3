package io.kaskad.channels.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When something happened by the clock of a provider; now, where that cannot be. */
public final class Times {

    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private Times() {}

    /** Seconds since 1970, as a number or as text. */
    public static Instant ofSeconds(JsonNode seconds, Clock clock) {
        return believable(seconds.asLong(), 1000, clock);
    }

    /** Milliseconds since 1970, as a number or as text. */
    public static Instant ofMillis(JsonNode millis, Clock clock) {
        return believable(millis.asLong(), 1, clock);
    }

    private static Instant believable(long ticks, long millisPerTick, Clock clock) {
        var latest = clock.instant().plus(MOST_AHEAD);
        return ticks > 0 && ticks <= latest.toEpochMilli() / millisPerTick
                ? Instant.ofEpochMilli(ticks * millisPerTick)
                : clock.instant();
    }
}
