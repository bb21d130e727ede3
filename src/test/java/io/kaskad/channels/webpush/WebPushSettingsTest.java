package io.kaskad.channels.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kaskad.channels.site.KeptKeys;
import io.kaskad.channels.site.SiteTables;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushSettingsTest {

    private static final String SUBJECT = "mailto:push@shop.example";

    /** The example of RFC 8292, 2.4, and its private key of draft-ietf-webpush-vapid. */
    private static final String PUBLIC =
            "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    private static WebPushSettings settings(String subject, @Nullable String open, @Nullable String secret) {
        return new WebPushSettings(
                subject, open, secret, Duration.ofSeconds(10), List.of("fcm.googleapis.com"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECT, "https://shop.example/contact"})
    void aSubjectIsWhereSomebodyAnswers(String subject) {
        assertThat(settings(subject, null, null).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "push@shop.example", "http://shop.example", "mailto:", "https:", "mailto:a b@c"})
    void aSubjectIsNothingElse(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(subject, null, null))
                .withMessageStartingWith("subject must");
    }

    @Test
    void aKeyAloneIsNoPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(SUBJECT, PUBLIC, " "))
                .withMessageStartingWith("private-key and public-key must be given together");
    }

    @Test
    void keysThatAreMadeOnceAreThoseOfAllNodes() {
        var kept = new KeptKeys(SiteTables.fresh("h2"));
        var one = PushKeys.of("webpush", settings(SUBJECT, null, null), kept);
        var other = PushKeys.of("webpush", settings(SUBJECT, null, null), kept);
        assertThat(one.extractPublicKeyInUncompressedForm())
                .hasSize(65)
                .isEqualTo(other.extractPublicKeyInUncompressedForm());
        assertThat(PushKeys.of("another", settings(SUBJECT, null, null), kept).extractPublicKeyInUncompressedForm())
                .isNotEqualTo(one.extractPublicKeyInUncompressedForm());
    }

    @Test
    void keysThatAreGivenAreTaken() {
        var keys = Keys.made();
        var pair = PushKeys.of(
                "webpush", settings(SUBJECT, keys.open(), keys.secret()), new KeptKeys(SiteTables.fresh("h2")));
        assertThat(Browser.encoded(pair.extractPublicKeyInUncompressedForm())).isEqualTo(keys.open());
    }

    @Test
    void keysOfTwoPairsAreRefusedWithoutTellingThem() {
        var secret = Keys.made().secret();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PushKeys.of("webpush", settings(SUBJECT, PUBLIC, secret), new KeptKeys(SiteTables.fresh("h2"))))
                .withMessageStartingWith("private-key and public-key must be a pair")
                .withMessageNotContaining(secret);
        assertThat(settings(SUBJECT, PUBLIC, secret).toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64!"})
    void whatIsNoKeyIsRefused(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PushKeys.of("webpush", settings(SUBJECT, PUBLIC, secret), new KeptKeys(SiteTables.fresh("h2"))))
                .withMessageStartingWith("private-key must be 32 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "https://fcm.googleapis.com/fcm/send/a, true",
        "https://FCM.googleapis.com:443/a, true",
        "https://db5p.notify.windows.com/w/?token=a, true",
        "https://notify.windows.com/w, false",
        "https://evilnotify.windows.com/w, false",
        "https://fcm.googleapis.com.evil.example/a, false",
        "https://fcm.googleapis.com:22/a, false",
        "http://fcm.googleapis.com/a, false",
        "https://user@fcm.googleapis.com/a, false",
        "https://127.0.0.1/a, false",
        "https://internal:8443/a, true",
        "http://internal:8443/a, false",
        "http://localhost:9/a, true"
    })
    void onlyPushServicesArePostedTo(URI endpoint, boolean allowed) {
        var services =
                new PushServices(List.of("fcm.googleapis.com", "*.notify.windows.com", "internal:8443", "localhost:9"));
        assertThat(services.include(endpoint)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://fcm.googleapis.com", "fcm.googleapis.com/path", ""})
    void hostsAreNames(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PushServices(List.of(host)))
                .withMessageStartingWith("hosts must");
    }

    /** A pair as tools print it. */
    private record Keys(String open, String secret) {

        static Keys made() {
            var browser = Browser.fresh();
            var scalar = "%064x".formatted(((java.security.interfaces.ECPrivateKey) browser.key()).getS());
            return new Keys(
                    Browser.encoded(browser.point()),
                    Browser.encoded(java.util.HexFormat.of().parseHex(scalar)));
        }
    }
}
