package io.kaskad.channels.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.kaskad.channels.Call;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The three headers of Standard Webhooks, under a secret both sides know. What is older than five minutes is not believed.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public final class WebhookSeal {

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";

    private final List<Webhook> secrets;

    /** @param secrets each is good enough; while one replaces another, both sign */
    public WebhookSeal(String... secrets) {
        this.secrets = Stream.of(secrets).map(WebhookSeal::of).toList();
    }

    private static Webhook of(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("secret must be set.", e);
        }
    }

    public Request sealed(URI uri, String id, Instant now, String body) {
        var signatures =
                secrets.stream().map(secret -> signature(secret, id, now, body)).collect(joining(" "));
        var headers = Map.of(ID, id, TIMESTAMP, String.valueOf(now.getEpochSecond()), SIGNATURE, signatures);
        return Request.json(uri, headers, body);
    }

    private static String signature(Webhook secret, String id, Instant now, String body) {
        try {
            return secret.sign(id, now.getEpochSecond(), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isOn(Call call) {
        var headers = new HashMap<String, List<String>>();
        for (var name : List.of(ID, TIMESTAMP, SIGNATURE)) {
            call.header(name).ifPresent(value -> headers.put(name, List.of(value)));
        }
        return secrets.stream().anyMatch(secret -> isOn(secret, new String(call.body(), UTF_8), headers));
    }

    private static boolean isOn(Webhook secret, String body, Map<String, List<String>> headers) {
        try {
            secret.verify(body, headers);
            return true;
        } catch (WebhookVerificationException | RuntimeException e) {
            return false;
        }
    }
}
