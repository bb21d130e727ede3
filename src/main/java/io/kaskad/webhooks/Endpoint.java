package io.kaskad.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another system that wants to be told.
 *
 * @param events what it wants to be told of; empty for all
 * @param switchedOff why, if nobody has done it
 * @param failingSince since when it has taken nothing; null if the last it got was taken
 */
public record Endpoint(
        UUID id,
        URI url,
        String description,
        Set<FactType> events,
        Secrets secrets,
        boolean enabled,
        @Nullable String switchedOff,
        @Nullable Instant failingSince,
        Instant createdAt) {

    /** Those that sign what goes there: while a new one replaces the former, both do. */
    record Secrets(
            String current,
            @Nullable String former,
            @Nullable Instant formerUntil) {

        String[] now(Instant now) {
            return Stream.of(current, formerUntil != null && now.isBefore(formerUntil) ? former : null)
                    .filter(secret -> secret != null)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return "Secrets[]";
        }
    }

    boolean wants(FactType type) {
        return events.isEmpty() || events.contains(type);
    }

    /** Leaves address and secrets out. */
    @Override
    public String toString() {
        return "Endpoint[" + id + "]";
    }
}
