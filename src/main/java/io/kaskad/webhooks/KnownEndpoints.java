package io.kaskad.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The endpoints that are on, as this node remembers them. They are read anew every second, in the background: whoever changes
 * messages or runs asks here, and does not wait for the database.
 */
@Component
class KnownEndpoints {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Endpoints store;
    private volatile List<Endpoint> known = List.of();
    private volatile long readAt;

    KnownEndpoints(Endpoints store) {
        this.store = store;
        read();
    }

    List<Endpoint> enabled() {
        return known;
    }

    void readIfOld() {
        if (System.nanoTime() - readAt > REMEMBERED.toNanos()) {
            read();
        }
    }

    void read() {
        known = store.all().stream().filter(Endpoint::enabled).toList();
        readAt = System.nanoTime();
    }
}
