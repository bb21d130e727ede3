package io.kaskad.messaging;

import io.kaskad.messaging.Preparing.Prepared;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the messages of a claim need to be prepared. It is read for all of them at once, and again when it is old: while a
 * message waits for its turn at a slow provider its customer may withdraw consent.
 */
final class Needs {

    private static final Logger log = LoggerFactory.getLogger(Needs.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Preparing preparing;
    private final List<Message> messages;
    private final Clock clock;
    private Instant readAt = Instant.EPOCH;

    @Nullable
    private Function<Message, Prepared> read;

    Needs(Preparing preparing, List<Message> messages, Clock clock) {
        this.preparing = preparing;
        this.messages = messages;
        this.clock = clock;
    }

    /** Prepares one of the messages by what was true a second ago at most; null if that cannot be read now. */
    synchronized @Nullable Function<Message, Prepared> latest() {
        var now = clock.instant();
        if (now.isAfter(readAt.plus(FRESH))) {
            readAt = now;
            read = read();
        }
        return read;
    }

    private @Nullable Function<Message, Prepared> read() {
        try {
            return preparing.preparing(messages);
        } catch (RuntimeException e) {
            log.warn("What {} messages need could not be read; they are handed over later", messages.size(), e);
            return null;
        }
    }
}
