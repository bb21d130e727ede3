package io.kaskad.events.web;

import io.kaskad.customers.Locality;
import io.kaskad.events.Event;
import io.kaskad.events.Event.Kind;
import io.kaskad.events.Traits;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of Segment's HTTP tracking API, as clients send it.
 *
 * @param type needed within a batch only
 * @param anonymousId what the client calls a customer it does not know; it needs this or {@code userId}
 * @param previousId another id of the customer; of an alias only
 * @param originalTimestamp as {@code timestamp}, where somebody has corrected that one before us
 * @see <a href="https://segment.com/docs/connections/spec/common/">Segment's common fields</a>
 */
record Call(
        @Nullable String type,
        @Nullable String messageId,
        @Nullable String userId,
        @Nullable String anonymousId,
        @Nullable String previousId,
        @Nullable String event,
        @Nullable String groupId,
        @Nullable String name,
        @Nullable String category,
        @Nullable Map<String, Object> properties,
        @Nullable Map<String, Object> traits,
        @Nullable Map<String, Object> context,
        @Nullable String timestamp,
        @Nullable String originalTimestamp,
        @Nullable String sentAt) {

    private static final int LONGEST_NAME = 200;

    /** A list may have nothing at some place. */
    static Call required(@Nullable Call call) {
        if (call == null) {
            throw ofNoType();
        }
        return call;
    }

    private static Refused ofNoType() {
        return Refused.invalid("type must be track, identify, alias, group, page or screen.");
    }

    /** By its type. */
    Event any(Reception by) {
        return switch (type == null ? "" : type) {
            case "track" -> track(by);
            case "identify" -> identify(by);
            case "alias" -> alias(by);
            case "group" -> group(by);
            case "page" -> page(by);
            case "screen" -> screen(by);
            default -> throw ofNoType();
        };
    }

    Event track(Reception by) {
        return happened(required("event", event), properties, by);
    }

    Event page(Reception by) {
        return happened("Page Viewed", seen(), by);
    }

    Event screen(Reception by) {
        return happened("Screen Viewed", seen(), by);
    }

    Event identify(Reception by) {
        var known = new HashMap<String, Object>(traits == null ? Map.of() : traits);
        fromContext(known, "locale", Locality::findLanguage);
        fromContext(known, "timezone", Locality::findTimeZone);
        return learnt(known, by);
    }

    /** Two ids of one customer. Without a {@code previousId} it is the one the client has made up. */
    Event alias(Reception by) {
        required("userId", userId);
        var other = required("previousId", previousId == null ? anonymousId : previousId);
        return new Event(by.source(), id(), Kind.ALIAS, customer(), other, false, null, Map.of(), when(by));
    }

    /** What is known of the group is known of its member. */
    Event group(Reception by) {
        return learnt(Map.of("groupId", required("groupId", groupId), "group", traits == null ? Map.of() : traits), by);
    }

    private Map<String, Object> seen() {
        var seen = new HashMap<String, Object>(properties == null ? Map.of() : properties);
        if (name != null) {
            seen.put("name", name);
        }
        if (category != null) {
            seen.put("category", category);
        }
        return seen;
    }

    private Event happened(String name, @Nullable Map<String, Object> properties, Reception by) {
        return event(Kind.TRACK, name, properties == null ? Map.of() : properties, by);
    }

    private Event learnt(Map<String, Object> known, Reception by) {
        var event = event(Kind.IDENTIFY, null, known, by);
        Traits.check(event);
        return event;
    }

    private Event event(Kind kind, @Nullable String name, Map<String, Object> properties, Reception by) {
        var anonymous = blank(userId);
        var other = anonymous || blank(anonymousId) ? null : required("anonymousId", anonymousId);
        return new Event(by.source(), id(), kind, customer(), other, anonymous, name, properties, when(by));
    }

    private Instant when(Reception by) {
        var sent = by.sentAt() == null ? by.sent(sentAt) : by;
        return originalTimestamp == null || sent.sentAt() == null
                ? sent.happened("timestamp", timestamp == null ? originalTimestamp : timestamp)
                : sent.happened("originalTimestamp", originalTimestamp);
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
        if (blank(userId) && blank(anonymousId)) {
            throw Refused.invalid("userId or anonymousId is missing.");
        }
        return blank(userId) ? required("anonymousId", anonymousId) : required("userId", userId);
    }

    private static boolean blank(@Nullable String id) {
        return id == null || id.isBlank();
    }

    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid(name + " is missing.");
        }
        if (value.length() > LONGEST_NAME) {
            throw Refused.invalid(name + " has more than " + LONGEST_NAME + " characters.");
        }
        return value;
    }
}
