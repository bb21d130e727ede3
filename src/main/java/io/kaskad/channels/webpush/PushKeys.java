package io.kaskad.channels.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import io.kaskad.channels.site.KeptKeys;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** By which push services know us (RFC 8292): a pair on P-256, from the settings or made once for all nodes. */
final class PushKeys {

    private static final String CURVE = "secp256r1";
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;
    private static final byte UNCOMPRESSED = 4;

    private PushKeys() {}

    static VAPIDKeyPair of(String name, WebPushSettings settings, KeptKeys kept) {
        var publicKey = settings.publicKey();
        var privateKey = settings.privateKey();
        if (publicKey != null && privateKey != null) {
            return pair(decoded("public-key", publicKey, POINT), decoded("private-key", privateKey, COORDINATE));
        }
        var both = kept.keptAs("vapid " + name, PushKeys::made);
        return pair(Arrays.copyOf(both, POINT), Arrays.copyOfRange(both, POINT, both.length));
    }

    private static byte[] decoded(String setting, String base64, int length) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // refused below, as what is too long or too short
        }
        throw new IllegalArgumentException(setting + " must be " + length + " bytes in base64url.");
    }

    private static VAPIDKeyPair pair(byte[] point, byte[] scalar) {
        try {
            var parameters = parameters();
            var factory = KeyFactory.getInstance("EC");
            var open = (ECPublicKey) factory.generatePublic(new ECPublicKeySpec(
                    new ECPoint(
                            new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE)),
                            new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, POINT))),
                    parameters));
            var secret =
                    (ECPrivateKey) factory.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), parameters));
            if (belongTogether(secret, open)) {
                return VAPIDKeyPairs.of(
                        PrivateKeySources.ofECPrivateKey(secret), PublicKeySources.ofUncompressedBytes(point));
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            // refused below; what is wrong with a key must not be told by its bytes
        }
        throw new IllegalArgumentException("private-key and public-key must be a pair on the curve P-256.");
    }

    private static boolean belongTogether(ECPrivateKey secret, ECPublicKey open) throws GeneralSecurityException {
        var text = "kaskad".getBytes(UTF_8);
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(secret);
        signing.update(text);
        var signed = signing.sign();
        signing.initVerify(open);
        signing.update(text);
        return signing.verify(signed);
    }

    private static ECParameterSpec parameters() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /** The point, and then the scalar. */
    private static byte[] made() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            return ByteBuffer.allocate(POINT + COORDINATE)
                    .put(UNCOMPRESSED)
                    .put(padded(point.getAffineX()))
                    .put(padded(point.getAffineY()))
                    .put(padded(((ECPrivateKey) pair.getPrivate()).getS()))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] padded(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }
}
