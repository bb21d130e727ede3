package io.kaskad.channels.webpush;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.key.InvalidECPublicKeyException;
import com.zerodeplibs.webpush.key.KeyExtractionException;
import com.zerodeplibs.webpush.key.MalformedUncompressedBytesException;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * A PushSubscription as browsers write it in JSON (Push API, 8.7).
 *
 * @param endpoint where to post to
 * @param keys the browser's public key and its authentication secret (RFC 8291, 2)
 * @param address always the same JSON for the same subscription
 */
record Subscription(URI endpoint, UserAgentMessageEncryptionKeyInfo keys, String address) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECRET = 16;
    private static final int LONGEST = 2000;

    /** Empty if it is none, or none that anything can be encrypted for. */
    static Optional<Subscription> read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static Optional<Subscription> read(JsonNode json) {
        var endpoint = json.path("endpoint").asText();
        var key = json.path("keys").path("p256dh").asText();
        var secret = json.path("keys").path("auth").asText();
        try {
            var keys = UserAgentMessageEncryptionKeyInfo.of(bytes(key), secret(secret));
            var address = address(endpoint, key, secret);
            return address.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new Subscription(URI.create(endpoint), keys, address));
        } catch (IllegalArgumentException
                | MalformedUncompressedBytesException
                | InvalidECPublicKeyException
                | KeyExtractionException e) {
            return Optional.empty();
        }
    }

    private static byte[] secret(String base64) {
        var secret = bytes(base64);
        if (secret.length != SECRET) {
            throw new IllegalArgumentException("16 bytes are wanted");
        }
        return secret;
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String address(String endpoint, String key, String secret) {
        var address = JSON.createObjectNode().put("endpoint", endpoint);
        address.putObject("keys").put("p256dh", key).put("auth", secret);
        return address.toString();
    }

    /** Leaves everything out but the host. */
    @Override
    public String toString() {
        return "Subscription[" + endpoint.getHost() + "]";
    }
}
