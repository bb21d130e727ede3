package io.kaskad.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.impl.UUIDUtil;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tokens that carry a message's id and, for a click, where it leads: base64url of id (16 bytes), HMAC-SHA256 over purpose, id
 * and content (first 16 bytes), content. Nothing about them is stored.
 */
@Component
class SignedTokens {

    private static final int ID = 16;
    private static final int SIGNATURE = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SignedTokens(TrackingSettings settings, SigningKeys keys) {
        var secret = settings.secret();
        this.key = new SecretKeySpec(secret == null ? keys.keptAs("tracking") : secret.getBytes(UTF_8), ALGORITHM);
    }

    /** What a token is good for; one of another purpose is not valid. */
    enum Purpose {
        OPEN,
        CLICK,
        UNSUBSCRIBE,
        CONFIRM
    }

    /** What a valid token carries. */
    record Content(UUID message, String target) {}

    String signed(Purpose purpose, Content content) {
        var id = UUIDUtil.asByteArray(content.message());
        var target = content.target().getBytes(UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID + SIGNATURE + target.length)
                        .put(id)
                        .put(signature(purpose, id, target))
                        .put(target)
                        .array());
    }

    /** Empty unless we made this token for this purpose. */
    Optional<Content> verified(Purpose purpose, String token) {
        var bytes = decoded(token);
        if (bytes.length < ID + SIGNATURE) {
            return Optional.empty();
        }
        var id = Arrays.copyOf(bytes, ID);
        var target = Arrays.copyOfRange(bytes, ID + SIGNATURE, bytes.length);
        var given = Arrays.copyOfRange(bytes, ID, ID + SIGNATURE);
        return MessageDigest.isEqual(signature(purpose, id, target), given)
                ? Optional.of(new Content(UUIDUtil.uuid(id), new String(target, UTF_8)))
                : Optional.empty();
    }

    private byte[] signature(Purpose purpose, byte[] id, byte[] target) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("kaskad " + purpose + " ").getBytes(UTF_8));
            mac.update(id);
            return Arrays.copyOf(mac.doFinal(target), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
