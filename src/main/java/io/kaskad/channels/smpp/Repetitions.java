package io.kaskad.channels.smpp;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells words that an SMSC brings again from words that a customer says again; SMPP gives neither an id. They are the same while
 * nothing else is said in between, and not for long. Whoever is forgotten here is heard twice, which does no harm.
 */
final class Repetitions {

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Words> last = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Words> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Words(String digest, Instant since) {}

    /** When these words were first said in a row. */
    synchronized Instant since(String customer, String digest, Instant now) {
        var before = last.get(customer);
        if (before != null
                && before.digest().equals(digest)
                && now.isBefore(before.since().plus(WITHIN))) {
            return before.since();
        }
        last.remove(customer);
        last.put(customer, new Words(digest, now));
        return now;
    }
}
