package io.kaskad.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Good keys, remembered for a moment. Unknown keys are never remembered, so a guesser cannot fill the memory and a new
 * key opens every node at once.
 */
final class RecentKeys {

    private static final Duration MOMENT = Duration.ofSeconds(3);

    private final Map<String, Known> byHash = new ConcurrentHashMap<>();

    Optional<String> nameOf(String hash, Function<String, Optional<String>> lookUp) {
        var known = byHash.get(hash);
        if (known != null && System.nanoTime() - known.readAt() < MOMENT.toNanos()) {
            return Optional.of(known.name());
        }
        var readAt = System.nanoTime();
        var name = lookUp.apply(hash);
        name.ifPresentOrElse(found -> byHash.put(hash, new Known(found, readAt)), () -> byHash.remove(hash));
        return name;
    }

    void forget() {
        byHash.clear();
    }

    private record Known(String name, long readAt) {}
}
