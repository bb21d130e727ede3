package io.kaskad.campaigns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Chooses who gets nothing: by chance, but for each launch of a campaign the same customers. */
final class HoldOut {

    private static final int ALL = 100;

    private HoldOut() {}

    static boolean has(String campaign, String customer, int percent) {
        return percent > 0 && Integer.remainderUnsigned(hash(campaign + "\n" + customer), ALL) < percent;
    }

    private static int hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
