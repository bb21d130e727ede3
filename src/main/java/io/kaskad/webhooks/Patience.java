package io.kaskad.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: as Standard Webhooks recommends, three days in all. */
final class Patience {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** So that what failed together does not come back together. */
    private static final double MOST_JITTER = 0.2;

    private Patience() {}

    /** @return empty if it is at an end after so many attempts */
    static Optional<Duration> after(int attempts) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(attempts - 1);
        var jitter = ThreadLocalRandom.current().nextDouble(MOST_JITTER);
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * jitter)));
    }
}
