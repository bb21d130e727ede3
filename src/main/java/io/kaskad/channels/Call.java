package io.kaskad.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.shared.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param method in capitals
 * @param query parameters of the URL, decoded
 * @param headers by their names in small letters, the first of each
 * @param body raw, 1 MB at most
 */
public record Call(String method, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public @Nullable String parameter(String name) {
        var values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** The body; a missing node if it is no JSON. */
    public JsonNode json() {
        return Json.tree(new String(body, UTF_8));
    }

    /** Leaves out what it says: calls may end up in a log. */
    @Override
    public String toString() {
        return "Call[" + method + ", " + body.length + " bytes]";
    }
}
