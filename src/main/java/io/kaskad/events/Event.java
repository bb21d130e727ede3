package io.kaskad.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer did, or something learnt about one.
 *
 * @param source who tells of it; together with {@code messageId} it is unique
 * @param alsoKnownAs another id of the same person; null if there is none
 * @param anonymous whether the person is known by what they do only
 * @param name what happened; null when something was learnt
 * @param properties what it brought along: facts of the event, or traits of the customer
 */
public record Event(
        String source,
        String messageId,
        Kind kind,
        String customer,
        @Nullable String alsoKnownAs,
        boolean anonymous,
        @Nullable String name,
        Map<String, Object> properties,
        Instant occurredAt) {

    /** Of a person with one id. */
    public Event(
            String source,
            String messageId,
            Kind kind,
            String customer,
            @Nullable String name,
            Map<String, Object> properties,
            Instant occurredAt) {
        this(source, messageId, kind, customer, null, false, name, properties, occurredAt);
    }

    /** The same, as something this customer did. */
    Event of(String customer) {
        return new Event(source, messageId, kind, customer, alsoKnownAs, anonymous, name, properties, occurredAt);
    }

    /** What it is about. */
    public enum Kind {
        TRACK,
        IDENTIFY,
        /** Two ids are one person. */
        ALIAS
    }
}
