package io.kaskad.channels.webhook;

import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.shared.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as its receiver reads it. */
final class Wording {

    private Wording() {}

    static String of(OutboundMessage message, Instant now) {
        return Json.write(Map.of("type", "message.sent", "timestamp", now.toString(), "data", data(message)));
    }

    private static Map<String, Object> data(OutboundMessage message) {
        var text = message.text();
        var data = new LinkedHashMap<String, Object>();
        data.put("messageId", message.id().toString());
        data.put("channel", message.channel().key());
        data.put("customer", message.customer());
        data.put("to", message.address());
        data.put("subject", text.subject());
        data.put("text", text.body());
        data.put("link", written(text.extras().link()));
        data.put("image", written(text.extras().image()));
        data.put(
                "buttons", text.extras().buttons().stream().map(Wording::button).toList());
        data.put("expiresAt", message.expiresAt().toString());
        data.values().removeIf(value -> value == null);
        return data;
    }

    private static Map<String, Object> button(Button button) {
        var said = new LinkedHashMap<String, Object>();
        said.put("text", button.text());
        if (button.link() != null) {
            said.put("link", button.link().toString());
        }
        return said;
    }

    private static @Nullable String written(@Nullable Object address) {
        return address == null ? null : address.toString();
    }
}
