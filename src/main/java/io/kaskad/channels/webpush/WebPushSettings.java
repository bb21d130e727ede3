package io.kaskad.channels.webpush;

import io.kaskad.channels.site.Origins;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notifications go out.
 *
 * @param subject whom push services turn to if something is wrong: {@code mailto:} or {@code https:}
 * @param publicKey VAPID, P-256, uncompressed, base64url; without it a pair is made once and kept in the database
 * @param privateKey belongs to it, base64url
 * @param timeout for a whole hand-over
 * @param hosts the push services that subscriptions may name
 * @param origins the sites whose pages may leave subscriptions
 */
record WebPushSettings(
        @DefaultValue("") String subject,
        @Nullable String publicKey,
        @Nullable String privateKey,
        @DefaultValue("10s") Duration timeout,

        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "*.notify.windows.com",
            "web.push.apple.com"
        })
        List<String> hosts,

        @DefaultValue List<String> origins) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(40);

    WebPushSettings {
        if (!isSubject(subject)) {
            throw new IllegalArgumentException(
                    "subject must be given, such as mailto:push@shop.example or https://shop.example/contact.");
        }
        publicKey = publicKey == null || publicKey.isBlank() ? null : publicKey.strip();
        privateKey = privateKey == null || privateKey.isBlank() ? null : privateKey.strip();
        if ((publicKey == null) != (privateKey == null)) {
            throw new IllegalArgumentException("private-key and public-key must be given together, or neither.");
        }
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must be between 1ms and 40s.");
        }
        new PushServices(hosts);
        new Origins(origins);
    }

    private static boolean isSubject(String subject) {
        try {
            var scheme = String.valueOf(URI.create(subject).getScheme()).toLowerCase(Locale.ROOT);
            return scheme.equals("mailto") && subject.contains("@")
                    || scheme.equals("https") && URI.create(subject).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Leaves the keys out. */
    @Override
    public String toString() {
        return "WebPushSettings[" + hosts + "]";
    }
}
