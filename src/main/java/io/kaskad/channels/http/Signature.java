package io.kaskad.channels.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What only those who know a secret can write. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** HMAC-SHA256 (RFC 2104) as 64 hexadecimal digits in small letters. */
    public static String of(byte[] text, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /**
     * A name for something whose own name must not be kept, such as one with an address in it: always the same, and nobody
     * comes from it to the address without the secret.
     */
    public static String nameOf(String text, String secret) {
        return of(text.getBytes(UTF_8), secret);
    }

    /** Compares in constant time. */
    public static boolean same(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
