package io.kaskad.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer did, or something learnt about one.
 *
 * @param source who tells of it; together with {@code messageId} it is unique
 * @param name what happened; null when something was learnt
 * @param properties what it brought along: facts of the event, or traits of the customer
 */
public record Event(
        String source,
        String messageId,
        Kind kind,
        String customer,
        @Nullable String name,
        Map<String, Object> properties,
        Instant occurredAt) {

    /** What it is about. */
    public enum Kind {
        TRACK,
        IDENTIFY
    }
}
