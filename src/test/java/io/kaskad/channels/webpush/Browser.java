package io.kaskad.channels.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser that has subscribed and reads what is encrypted for it (RFC 8188, RFC 8291), by the JDK's cryptography alone.
 *
 * @param point its public key, uncompressed
 * @param secret the authentication secret
 */
record Browser(PrivateKey key, byte[] point, byte[] secret) {

    private static final int SALT = 16;
    private static final int TAG_BITS = 128;

    static Browser fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            return new Browser(pair.getPrivate(), point((ECPublicKey) pair.getPublic()), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All in base64url. */
    static Browser of(String scalar, String point, String secret) throws GeneralSecurityException {
        var key = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, decoded(scalar)), curve()));
        return new Browser(key, decoded(point), decoded(secret));
    }

    /** The subscription as a browser writes it. */
    String subscription(String endpoint) {
        return "{\"endpoint\":\"" + endpoint + "\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"" + encoded(point)
                + "\",\"auth\":\"" + encoded(secret) + "\"}}";
    }

    String decrypted(byte[] body) throws GeneralSecurityException {
        var all = ByteBuffer.wrap(body);
        var salt = bytes(all, SALT);
        var recordSize = all.getInt();
        var sender = bytes(all, Byte.toUnsignedInt(all.get()));
        var encrypted = bytes(all, all.remaining());
        if (encrypted.length > recordSize) {
            throw new GeneralSecurityException("More than one record");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(publicKey(sender), true);
        var info = ByteBuffer.allocate(14 + point.length + sender.length)
                .put("WebPush: info\0".getBytes(UTF_8))
                .put(point)
                .put(sender)
                .array();
        var pseudoRandom = hmac(salt, expanded(hmac(secret, agreement.generateSecret()), info, 32));
        var contentKey = expanded(pseudoRandom, "Content-Encoding: aes128gcm\0".getBytes(UTF_8), 16);
        var nonce = expanded(pseudoRandom, "Content-Encoding: nonce\0".getBytes(UTF_8), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return new String(unpadded(cipher.doFinal(encrypted)), UTF_8);
    }

    /** The last record ends by a 2 and zeros. */
    private static byte[] unpadded(byte[] padded) throws GeneralSecurityException {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != 2) {
            throw new GeneralSecurityException("No end of the last record");
        }
        return Arrays.copyOf(padded, end);
    }

    /** The first block of HKDF's second step (RFC 5869). */
    private static byte[] expanded(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(
                hmac(
                        key,
                        ByteBuffer.allocate(info.length + 1)
                                .put(info)
                                .put((byte) 1)
                                .array()),
                length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != 65 || point[0] != 4) {
            throw new GeneralSecurityException("Not an uncompressed point");
        }
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                                new BigInteger(1, Arrays.copyOfRange(point, 33, 65))),
                        curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] point(ECPublicKey key) {
        var hex = "04%064x%064x".formatted(key.getW().getAffineX(), key.getW().getAffineY());
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static byte[] bytes(ByteBuffer buffer, int length) {
        var bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    static byte[] decoded(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
