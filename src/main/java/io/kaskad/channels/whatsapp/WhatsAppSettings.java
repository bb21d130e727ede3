package io.kaskad.channels.whatsapp;

import io.kaskad.channels.http.Settings;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which number writes.
 *
 * @param phoneNumberId what Meta calls the number, which is not the number itself
 * @param token of a system user
 * @param appSecret what Meta signs its reports with
 * @param verifyToken what Meta says when somebody enters our address there
 * @param currency of the provider's price list: what cost nothing after all is reported in it
 * @param url of the Graph API, with its version
 * @param timeout of a call
 */
record WhatsAppSettings(
        String phoneNumberId,
        String token,
        String appSecret,
        String verifyToken,
        @DefaultValue("RUB") String currency,
        @DefaultValue("https://graph.facebook.com/v24.0") URI url,
        @DefaultValue("10s") Duration timeout) {

    WhatsAppSettings {
        phoneNumberId = Settings.given("phone-number-id", phoneNumberId, "\\d{1,30}", "106540352242922");
        token = Settings.given("token", token, "[!-~]+", "EAAJB…");
        appSecret = Settings.given("app-secret", appSecret);
        verifyToken = Settings.given("verify-token", verifyToken);
        url = Settings.url(url);
        timeout = Settings.timeout(timeout);
    }

    URI messages() {
        return URI.create(url + "/" + phoneNumberId + "/messages");
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "WhatsAppSettings[" + phoneNumberId + ", " + url + "]";
    }
}
