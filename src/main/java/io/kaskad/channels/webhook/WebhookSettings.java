package io.kaskad.channels.webhook;

import io.kaskad.channels.Channel;
import io.kaskad.channels.http.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A system of the shop's own that takes messages.
 *
 * @param url where it takes them
 * @param secret signs what goes there and what comes back: {@code whsec_} and Base64 of 24 to 64 bytes
 * @param channels what it is for: webhook, call, or both
 * @param privateHost whether it may be at a private address
 */
record WebhookSettings(
        @Nullable URI url,
        @Nullable String secret,
        @DefaultValue("webhook") Set<Channel> channels,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("false") Boolean privateHost) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;

    WebhookSettings {
        if (url == null || !String.valueOf(url.getScheme()).matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("url must be a web address such as https://crm.example.org/kaskad.");
        }
        secret = Settings.given("secret", secret);
        if (!isKey(secret)) {
            throw new IllegalArgumentException("secret must be " + PREFIX + " and Base64 of " + SHORTEST_KEY + " to "
                    + LONGEST_KEY + " bytes; make one by: echo " + PREFIX + "$(openssl rand -base64 32)");
        }
        if (channels.isEmpty() || !Set.of(Channel.WEBHOOK, Channel.CALL).containsAll(channels)) {
            throw new IllegalArgumentException("channels must be webhook, call, or both.");
        }
        timeout = Settings.timeout(timeout);
    }

    private static boolean isKey(String secret) {
        try {
            var bytes = Base64.getDecoder().decode(secret.replaceFirst("^" + PREFIX, "")).length;
            return secret.startsWith(PREFIX) && bytes >= SHORTEST_KEY && bytes <= LONGEST_KEY;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Leaves address and secret out: settings may end up in a log. */
    @Override
    public String toString() {
        return "WebhookSettings[" + channels + "]";
    }
}
