package io.kaskad.channels.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.impl.UUIDUtil;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tokens that go along with a message and prove a report about it: base64url of its id (16 bytes) and HMAC-SHA256 over
 * provider and id (first 16 bytes). Nothing about them is stored.
 */
@Component
public class SignedReports {

    private static final int ID = 16;
    private static final int SIGNATURE = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final String publicUrl;

    public SignedReports(KeptKeys keys, @Value("${kaskad.public-url:http://localhost:8080}") String publicUrl) {
        this.key = new SecretKeySpec(keys.keptAs("reports", SignedReports::random), ALGORITHM);
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Where reports about this message go; what was done follows after a slash. */
    public String address(String provider, UUID message) {
        return publicUrl + "/onsite/" + provider + "/reports/" + token(provider, message);
    }

    public String token(String provider, UUID message) {
        var id = UUIDUtil.asByteArray(message);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID + SIGNATURE)
                        .put(id)
                        .put(signature(provider, id))
                        .array());
    }

    /** The message; empty unless we made this token for a message of this provider. */
    public Optional<UUID> message(String provider, String token) {
        var bytes = decoded(token);
        if (bytes.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        var id = Arrays.copyOf(bytes, ID);
        return MessageDigest.isEqual(signature(provider, id), Arrays.copyOfRange(bytes, ID, bytes.length))
                ? Optional.of(UUIDUtil.uuid(id))
                : Optional.empty();
    }

    private byte[] signature(String provider, byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("kaskad report " + provider + " ").getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
