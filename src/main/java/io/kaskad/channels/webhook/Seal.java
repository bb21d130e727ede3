package io.kaskad.channels.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.kaskad.channels.Call;
import io.kaskad.channels.http.Request;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three headers of Standard Webhooks, under a secret both sides know. What is older than five minutes is not believed. */
final class Seal {

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";

    private final Webhook secret;

    Seal(String secret) {
        try {
            this.secret = new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("secret must be set.", e);
        }
    }

    Request sealed(URI uri, String id, Instant now, String body) {
        try {
            var headers = Map.of(
                    ID,
                    id,
                    TIMESTAMP,
                    String.valueOf(now.getEpochSecond()),
                    SIGNATURE,
                    secret.sign(id, now.getEpochSecond(), body));
            return Request.json(uri, headers, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isOn(Call call) {
        var headers = new HashMap<String, List<String>>();
        for (var name : List.of(ID, TIMESTAMP, SIGNATURE)) {
            call.header(name).ifPresent(value -> headers.put(name, List.of(value)));
        }
        try {
            secret.verify(new String(call.body(), UTF_8), headers);
            return true;
        } catch (WebhookVerificationException | RuntimeException e) {
            return false;
        }
    }
}
