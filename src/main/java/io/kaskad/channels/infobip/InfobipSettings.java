package io.kaskad.channels.infobip;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our account at Infobip.
 *
 * @param url its base URL, such as {@code https://xyz123.api.infobip.com}
 * @param smsSender whom customers see in SMS; without one no SMS is carried
 * @param viberSender the sender Viber has approved; without one no Viber messages are carried
 * @param viberLabel what Viber is told the messages are; its default if nothing is said
 * @param webhookUser what Infobip says to our webhook (basic authentication), if its subscription is set up so
 * @param webhookSecret what Infobip signs reports with (HMAC), if its subscription is set up so
 * @param webhookHeader where that signature stands
 * @param timeout for a whole call
 * @param publicUrl where Infobip reaches this application; {@code kaskad.public-url} if nothing is said
 */
record InfobipSettings(
        URI url,
        String apiKey,
        @Nullable String smsSender,
        @Nullable String viberSender,
        @Nullable Label viberLabel,
        @Nullable String webhookUser,
        @Nullable String webhookPassword,
        @Nullable String webhookSecret,
        @DefaultValue("X-Signature") String webhookHeader,
        @DefaultValue("10s") Duration timeout,
        @Nullable URI publicUrl) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);

    /** What Viber distinguishes. */
    enum Label {
        PROMOTIONAL,
        TRANSACTIONAL
    }

    InfobipSettings {
        if (url == null || !isWeb(url)) {
            throw new IllegalArgumentException("url must be your base URL, such as https://xyz123.api.infobip.com.");
        }
        if (apiKey == null || apiKey.isBlank()) {
            throw new IllegalArgumentException("api-key must be an API key of your account.");
        }
        if (smsSender == null && viberSender == null) {
            throw new IllegalArgumentException("sms-sender or viber-sender must be set, or there is nothing to carry.");
        }
        if ((webhookUser == null) != (webhookPassword == null)) {
            throw new IllegalArgumentException("webhook-user and webhook-password go together.");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("timeout must be between 1ms and " + LONGEST_TIMEOUT.toSeconds() + "s.");
        }
        if (publicUrl != null && !isWeb(publicUrl)) {
            throw new IllegalArgumentException("public-url must be a web address such as https://mail.example.org.");
        }
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null
                && String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT).matches("https?");
    }

    /** Leaves key, password and secret out. */
    @Override
    public String toString() {
        return "InfobipSettings[" + url.getHost() + ", smsSender=" + smsSender + ", viberSender=" + viberSender + "]";
    }
}
