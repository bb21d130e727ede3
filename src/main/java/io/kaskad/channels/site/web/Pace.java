package io.kaskad.channels.site.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests one network address may make: enough for the many customers behind one of a mobile operator's. */
final class Pace {

    private static final int AT_ONCE = 300;
    private static final int PER_SECOND = 30;
    private static final int MOST_KNOWN = 10_000;

    /** Those seen lately, the one not seen for longest first. */
    private final Map<String, Bucket> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    boolean allows(String address) {
        Bucket bucket;
        synchronized (known) {
            bucket = known.computeIfAbsent(address, unknown -> full());
        }
        return bucket.tryConsume(1);
    }

    private static Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
                .build();
    }
}
