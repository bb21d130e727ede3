package io.kaskad.channels.viberbot;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.Reporting.Report.Told;
import io.kaskad.channels.http.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Viber reports; it repeats a report for an hour until it is answered. */
final class ViberCallbacks {

    private final String provider;
    private final Clock clock;

    ViberCallbacks(String provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** What Viber calls a message or an event; a number of up to 20 digits. */
    static Optional<String> token(JsonNode said) {
        return Optional.of(said.path("message_token"))
                .filter(token -> token.isIntegralNumber() || token.isTextual())
                .map(JsonNode::asText)
                .filter(token -> token.matches("\\d{1,20}"));
    }

    Report read(JsonNode callback) {
        if (!callback.path("event").isTextual()) {
            return new Report.Malformed("It is no callback of Viber.");
        }
        return switch (callback.path("event").asText()) {
            case "delivered" -> receipt(callback, Status.DELIVERED);
            case "seen" -> receipt(callback, Status.OPENED);
            case "failed" -> receipt(callback, Status.FAILED);
            case "subscribed" -> heard(callback, callback.at("/user/id"), What.UNBLOCKED, null);
            case "unsubscribed" -> heard(callback, callback.path("user_id"), What.BLOCKED, null);
            case "conversation_started" -> linked(callback);
            case "message" ->
                heard(
                        callback,
                        callback.at("/sender/id"),
                        What.WROTE,
                        callback.at("/message/text").asText(null));
            default -> Told.NOTHING;
        };
    }

    private Told receipt(JsonNode callback, Status status) {
        return token(callback)
                .map(token -> new Receipt(provider, token + ":" + status, null, token, status, at(callback)))
                .map(receipt -> Told.of(List.of(receipt)))
                .orElse(Told.NOTHING);
    }

    private Told linked(JsonNode callback) {
        var context = callback.path("context").asText();
        return context.isBlank() ? Told.NOTHING : heard(callback, callback.at("/user/id"), What.LINKED, context);
    }

    private Told heard(JsonNode callback, JsonNode user, What what, @Nullable String text) {
        if (!user.isTextual() || user.asText().isBlank()) {
            return Told.NOTHING;
        }
        var event = callback.path("event").asText();
        return token(callback)
                .map(token -> new Heard(
                        provider, event + ":" + token, Channel.VIBERBOT, user.asText(), what, text, null, at(callback)))
                .map(heard -> new Told(List.of(), List.of(heard), null))
                .orElse(Told.NOTHING);
    }

    private Instant at(JsonNode callback) {
        return Times.ofMillis(callback.path("timestamp"), clock);
    }
}
