package io.kaskad.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.shared.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/**
 * What headers say of an event whose data is the body.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">3.1, Binary
 *     Content Mode</a>
 */
record CloudEventHeaders(HttpHeaders headers) {

    private static final String PREFIX = "ce-";

    CloudEvent with(@Nullable Map<String, Object> data) {
        if (!headers.containsKey(PREFIX + "specversion")) {
            throw Refused.invalid(
                    "The header ce-specversion is missing. An event that has everything in its body goes as"
                            + " Content-Type: application/cloudevents+json.");
        }
        return new CloudEvent(
                said("specversion"),
                said("id"),
                said("source"),
                said("type"),
                said("subject"),
                said("time"),
                data,
                null);
    }

    private @Nullable String said(String attribute) {
        var value = headers.getFirst(PREFIX + attribute);
        if (value == null) {
            return null;
        }
        try {
            var said = StringUtils.uriDecode(value, UTF_8);
            if (said.indexOf('\0') < 0) {
                return said;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw Refused.invalid("The header ce-" + attribute + " must be percent-encoded, and have no NUL in it.");
    }
}
