package io.kaskad.channels.smpp;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Joins what customers write in several parts. Parts wait in memory, and not for ever. */
final class LongMessages {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST = 1000;

    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();
    private final Clock clock;

    LongMessages(Clock clock) {
        this.clock = clock;
    }

    /** What parts of one message have in common. */
    record Key(String from, String to, int reference, int total, byte dataCoding) {}

    private record Waiting(Instant since, SortedMap<Integer, byte[]> parts) {

        private byte[] joined() {
            var octets = new ByteArrayOutputStream();
            parts.values().forEach(octets::writeBytes);
            return octets.toByteArray();
        }
    }

    /** All of the message, if this was the last part missing; it stays here until it is {@link #forget forgotten}. */
    synchronized byte @Nullable [] add(Key key, int number, byte[] octets) {
        if (waiting.size() >= MOST && !waiting.containsKey(key)) {
            throw new IllegalStateException("More than " + MOST + " messages wait for their other parts");
        }
        var message = waiting.computeIfAbsent(key, fresh -> new Waiting(clock.instant(), new TreeMap<>()));
        message.parts().put(number, octets);
        var whole = IntStream.rangeClosed(1, key.total()).allMatch(message.parts()::containsKey);
        return whole ? message.joined() : null;
    }

    synchronized void forget(Key key) {
        waiting.remove(key);
    }

    /** What has come of messages that have waited so long for their other parts. */
    synchronized Map<Key, byte[]> waitingFor(Duration time) {
        var latest = clock.instant().minus(time);
        var overdue = new LinkedHashMap<Key, byte[]>();
        waiting.forEach((key, message) -> {
            if (!message.since().isAfter(latest)) {
                overdue.put(key, message.joined());
            }
        });
        return overdue;
    }
}
