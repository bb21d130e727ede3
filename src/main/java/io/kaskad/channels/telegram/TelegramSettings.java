package io.kaskad.channels.telegram;

import io.kaskad.channels.http.Settings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bot writes.
 *
 * @param token as BotFather gives it
 * @param webhookSecret what Telegram says with each update; without it none is believed
 * @param url of the Bot API
 * @param timeout of a call
 */
record TelegramSettings(
        String token,
        @Nullable String webhookSecret,
        @DefaultValue("https://api.telegram.org") URI url,
        @DefaultValue("10s") Duration timeout) {

    TelegramSettings {
        token = Settings.given("token", token, "\\d+:[\\w-]+", "123456:ABC-DEF, as BotFather gives it");
        if (webhookSecret != null && !webhookSecret.matches("[\\w-]{1,256}")) {
            throw new IllegalArgumentException(
                    "webhook-secret may have letters, digits, underscores and hyphens, 256 at most.");
        }
        url = Settings.url(url);
        timeout = Settings.timeout(timeout);
    }

    URI method(String name) {
        return URI.create(url + "/bot" + token + "/" + name);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "TelegramSettings[" + url + "]";
    }
}
