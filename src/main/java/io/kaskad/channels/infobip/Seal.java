package io.kaskad.channels.infobip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.Call;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells reports of Infobip from those of others: by a token in the address we give along with each message, by basic
 * authentication, or by a signature over the body.
 */
final class Seal {

    static final String TOKEN = "token";

    private final String token;
    private final @Nullable String basic;
    private final @Nullable String secret;
    private final String header;

    Seal(String provider, InfobipSettings settings) {
        this.token = hex(hmac(settings.apiKey(), ("webhook of " + provider).getBytes(UTF_8)));
        this.basic = settings.webhookUser() == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (settings.webhookUser() + ":" + settings.webhookPassword()).getBytes(UTF_8));
        this.secret = settings.webhookSecret();
        this.header = settings.webhookHeader();
    }

    /** What only we can have told Infobip; it says nothing of our key. */
    String token() {
        return token;
    }

    boolean on(Call call) {
        return same(token, call.parameter(TOKEN))
                || same(basic, call.header("authorization").orElse(null))
                || secret != null && signed(secret, call);
    }

    private boolean signed(String secret, Call call) {
        var said = call.header(header)
                .map(value -> value.replaceFirst("^(?i)sha256=", ""))
                .orElse(null);
        var signature = hmac(secret, call.body());
        return same(hex(signature), said == null ? null : said.toLowerCase(Locale.ROOT))
                || same(Base64.getEncoder().encodeToString(signature), said);
    }

    private static boolean same(@Nullable String wanted, @Nullable String said) {
        return wanted != null && said != null && MessageDigest.isEqual(wanted.getBytes(UTF_8), said.getBytes(UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] hmac(String key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
