package io.kaskad.channels.infobip;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaskad.channels.OutboundMessage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages as {@code /sms/3/messages} and {@code /viber/2/messages} want them. */
final class Payload {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Infobip's own limit; it cuts what is longer. */
    private static final Duration LONGEST = Duration.ofHours(48);

    private final InfobipSettings settings;
    private final @Nullable String webhook;

    Payload(InfobipSettings settings, @Nullable String webhook) {
        this.settings = settings;
        this.webhook = webhook;
    }

    String sms(OutboundMessage message, Instant now) {
        var one = envelope(settings.smsSender(), message, now);
        one.putObject("content").put("text", message.text().body());
        return request(one, JSON.objectNode().put("includeSmsCountInResponse", true));
    }

    String viber(OutboundMessage message, Instant now) {
        var one = envelope(settings.viberSender(), message, now);
        content(one.putObject("content"), message.text());
        if (settings.viberLabel() != null) {
            one.withObject("/options").put("label", settings.viberLabel().name());
        }
        if (webhook != null) {
            one.withObject("/webhooks").putObject("seen").put("url", webhook);
        }
        return request(one, null);
    }

    private ObjectNode envelope(@Nullable String sender, OutboundMessage message, Instant now) {
        var one = JSON.objectNode().put("sender", sender);
        one.putArray("destinations")
                .addObject()
                .put("to", message.address().replace("+", ""))
                .put("messageId", message.id().toString());
        one.putObject("options")
                .putObject("validityPeriod")
                .put("amount", validity(message, now).toSeconds())
                .put("timeUnit", "SECONDS");
        if (webhook != null) {
            var webhooks = one.putObject("webhooks").put("contentType", "application/json");
            webhooks.putObject("delivery").put("url", webhook);
        }
        return one;
    }

    private static Duration validity(OutboundMessage message, Instant now) {
        var left = Duration.between(now, message.expiresAt());
        var longest = left.compareTo(LONGEST) < 0 ? left : LONGEST;
        return longest.toSeconds() < 1 ? Duration.ofSeconds(1) : longest;
    }

    private static void content(ObjectNode content, OutboundMessage.Text text) {
        var image = text.extras().image();
        content.put("type", image == null ? "TEXT" : "IMAGE").put("text", text.body());
        if (image != null) {
            content.put("mediaUrl", image.toString());
        }
        text.extras().buttons().stream()
                .filter(button -> button.link() != null)
                .findFirst()
                .ifPresent(button -> content.putObject("button")
                        .put("title", button.text())
                        .put("action", String.valueOf(button.link())));
    }

    private static String request(ObjectNode message, @Nullable ObjectNode options) {
        var request = JSON.objectNode();
        request.putArray("messages").add(message);
        if (options != null) {
            request.set("options", options);
        }
        return request.toString();
    }
}
