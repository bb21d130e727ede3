package io.kaskad.events.web;

import io.kaskad.customers.Locality;
import io.kaskad.events.Event;
import io.kaskad.events.Event.Kind;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of Segment's HTTP tracking API, as clients send it.
 *
 * @param type needed within a batch only
 * @see <a href="https://segment.com/docs/connections/spec/common/">Segment's common fields</a>
 */
record Call(
        @Nullable String type,
        @Nullable String messageId,
        @Nullable String userId,
        @Nullable String event,
        @Nullable Map<String, Object> properties,
        @Nullable Map<String, Object> traits,
        @Nullable Map<String, Object> context,
        @Nullable String timestamp) {

    private static final int LONGEST_NAME = 200;

    Event track(String source, Instant now) {
        var name = required("event", event);
        return new Event(
                source, id(), Kind.TRACK, customer(), name, properties == null ? Map.of() : properties, when(now));
    }

    Event identify(String source, Instant now) {
        var known = new HashMap<String, Object>(traits == null ? Map.of() : traits);
        fromContext(known, "locale", Locality::findLanguage);
        fromContext(known, "timezone", Locality::findTimeZone);
        return new Event(source, id(), Kind.IDENTIFY, customer(), null, known, when(now));
    }

    /** Clients tell these by themselves: what is none is passed over. */
    private void fromContext(Map<String, Object> known, String name, Function<String, Optional<String>> reader) {
        if (context != null && context.get(name) instanceof String said) {
            reader.apply(said).ifPresent(value -> known.putIfAbsent(name, value));
        }
    }

    private String id() {
        return messageId == null ? Ids.next().toString() : required("messageId", messageId);
    }

    private String customer() {
        return required("userId", userId);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid(name + " is missing.");
        }
        if (value.length() > LONGEST_NAME) {
            throw Refused.invalid(name + " has more than " + LONGEST_NAME + " characters.");
        }
        return value;
    }

    private Instant when(Instant now) {
        if (timestamp == null) {
            return now;
        }
        try {
            var said = OffsetDateTime.parse(timestamp).toInstant();
            if (!said.isBefore(Instant.EPOCH)) {
                return said.isAfter(now) ? now : said;
            }
        } catch (DateTimeException e) {
            // refused below, together with times no database keeps
        }
        throw Refused.invalid("timestamp must be like 2026-05-04T12:30:00Z, and not before 1970.");
    }
}
