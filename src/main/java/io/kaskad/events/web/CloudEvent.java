package io.kaskad.events.web;

import static io.kaskad.events.web.Call.required;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaskad.events.Event;
import io.kaskad.events.Event.Kind;
import io.kaskad.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as CloudEvents has it. What it has besides is passed over.
 *
 * @param source where it comes from; together with {@code id} it is unique
 * @param type what happened
 * @param subject the customer's id
 * @param time when it happened; now, if it does not say
 * @param data what it brought along
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0.2</a>
 */
record CloudEvent(
        @Nullable String specversion,
        @Nullable String id,
        @Nullable String source,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String time,
        @Nullable Map<String, Object> data,
        @JsonProperty("data_base64") @Nullable String base64) {

    private static final int LONGEST_KEY = 200;

    Event event(Reception by) {
        if (!"1.0".equals(specversion)) {
            throw Refused.invalid("specversion must be 1.0.");
        }
        if (base64 != null) {
            throw Refused.invalid("data must be an object of JSON; data_base64 is not taken.");
        }
        return new Event(
                by.source(),
                key(),
                Kind.TRACK,
                customer(),
                required("type", type),
                data == null ? Map.of() : data,
                by.happened("time", time));
    }

    private String customer() {
        if (subject == null || subject.isBlank()) {
            throw Refused.invalid("subject is missing; it must be the customer's id.");
        }
        return required("subject", subject);
    }

    /** Sources are URIs and have no space in them, so two different events never have the same key. */
    private String key() {
        var key = given("source", source) + " " + given("id", id);
        return key.length() <= LONGEST_KEY
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString();
    }

    /** However long it is. */
    private static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid(name + " is missing.");
        }
        return value;
    }
}
