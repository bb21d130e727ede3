package io.kaskad.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.http.Signature;
import java.util.Optional;

/**
 * What the ledger calls a message. Telegram numbers messages within a chat only, and the number of a chat is somebody's
 * address, which must not outlive the customer: so it is a name made of both that only the owner of the token can make.
 */
final class TelegramIds {

    private final String secret;

    TelegramIds(String secret) {
        this.secret = secret;
    }

    /** Empty if this is no message. */
    Optional<String> of(JsonNode message) {
        var chat = message.at("/chat/id");
        var number = message.path("message_id");
        return chat.isValueNode() && number.isIntegralNumber()
                ? Optional.of(Signature.nameOf(chat.asText() + ":" + number.asText(), secret))
                : Optional.empty();
    }
}
