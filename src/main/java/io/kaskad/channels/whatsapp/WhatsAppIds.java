package io.kaskad.channels.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.http.Signature;
import java.util.Optional;

/**
 * What the ledger calls a message. In Meta's ids ({@code wamid.HBg…}) stands the customer's number in base64, which must not
 * outlive the customer: so it is a name made of the id that only the owner of the app's secret can make.
 */
final class WhatsAppIds {

    private final String secret;

    WhatsAppIds(String secret) {
        this.secret = secret;
    }

    /** Empty if this is no id. */
    Optional<String> of(JsonNode id) {
        return id.isTextual() && !id.asText().isBlank()
                ? Optional.of(Signature.nameOf(id.asText(), secret))
                : Optional.empty();
    }
}
