package io.kaskad.channels.viberbot;

import io.kaskad.channels.http.Settings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which bot writes.
 *
 * @param token that calls show, and that Viber signs its reports with
 * @param senderName whom customers see, 28 characters at most
 * @param avatar their picture
 * @param currency of the provider's price list: what costs nothing is reported in it
 * @param url of the REST API
 * @param timeout of a call
 */
record ViberSettings(
        String token,
        String senderName,
        @Nullable URI avatar,
        @DefaultValue("RUB") String currency,
        @DefaultValue("https://chatapi.viber.com") URI url,
        @DefaultValue("10s") Duration timeout) {

    ViberSettings {
        token = Settings.given("token", token, "[!-~]+", "445da6az1s345z78-dazcczb2542zv51a-e0vc5fva17480im9");
        senderName = Settings.given("sender-name", senderName, ".{1,28}", "Shop, with 28 characters at most");
        url = Settings.url(url);
        timeout = Settings.timeout(timeout);
    }

    URI sending() {
        return URI.create(url + "/pa/send_message");
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "ViberSettings[" + senderName + ", " + url + "]";
    }
}
