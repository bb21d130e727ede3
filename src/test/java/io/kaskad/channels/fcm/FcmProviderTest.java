package io.kaskad.channels.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Throttled;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.Handover.Unsendable;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.shared.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FcmProviderTest {

    private static final UUID ID = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final FcmPeer fcm = new FcmPeer(Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void hangUp() {
        fcm.close();
    }

    private Handover send(@Nullable String title, Extras extras, Duration life) {
        var text = new Text(title, "Чай ждёт вас", null, extras);
        return fcm.provider()
                .handOver(new OutboundMessage(ID, Channel.PUSH, "customer-1", "app-token", text, null, NOW.plus(life)));
    }

    private Handover send() {
        return send("Чайная", Extras.NONE, Duration.ofHours(1));
    }

    @Test
    void sendsANotificationThatEachKindOfDeviceForgetsInTime() {
        fcm.accepts();
        assertThat(send()).isInstanceOf(Accepted.class);
        assertThat(Json.tree(fcm.sent().getBodyAsString())).isEqualTo(Json.tree("""
                                {"message": {
                                  "token": "app-token",
                                  "notification": {"title": "Чайная", "body": "Чай ждёт вас"},
                                  "data": {"message": "0190a3c5-0000-7000-8000-000000000001"},
                                  "android": {"ttl": "3600s",
                                    "notification": {"tag": "0190a3c5-0000-7000-8000-000000000001"}},
                                  "apns": {
                                    "headers": {"apns-expiration": "1772362800",
                                      "apns-collapse-id": "0190a3c5-0000-7000-8000-000000000001"},
                                    "payload": {"aps": {"sound": "default"}}},
                                  "webpush": {"headers": {"TTL": "3600"},
                                    "notification": {"tag": "0190a3c5-0000-7000-8000-000000000001"}}}}"""));
    }

    @Test
    void carriesPictureAndLink() {
        fcm.accepts();
        var link = URI.create("https://shop.example/1?a=b");
        var extras = new Extras(link, URI.create("https://shop.example/tea.jpg"), List.of(), List.of(), null);
        send(null, extras, Duration.ofHours(1));
        var sent = Json.tree(fcm.sent().getBodyAsString()).path("message");
        assertThat(sent.path("notification"))
                .isEqualTo(Json.tree("{\"body\": \"Чай ждёт вас\", \"image\": \"https://shop.example/tea.jpg\"}"));
        assertThat(sent.at("/data/link").asText()).isEqualTo(link.toString());
        assertThat(sent.at("/webpush/fcm_options/link").asText()).isEqualTo(link.toString());
        assertThat(sent.at("/apns/payload/aps/mutable-content").asInt()).isEqualTo(1);
    }

    @Test
    void aLinkIntoTheAppIsNoneForBrowsers() {
        fcm.accepts();
        var extras = new Extras(URI.create("shop://orders/1"), null, List.of(), List.of(), null);
        send("Чайная", extras, Duration.ofHours(1));
        var sent = Json.tree(fcm.sent().getBodyAsString()).path("message");
        assertThat(sent.at("/data/link").asText()).isEqualTo("shop://orders/1");
        assertThat(sent.path("webpush").has("fcm_options")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-PT1M, 0s, 1772359200", "P60D, 2419200s, 1774778400"})
    void aLifeIsNeitherNegativeNorLongerThanGoogleKeepsMessages(Duration life, String ttl, String expiration) {
        fcm.accepts();
        send("Чайная", Extras.NONE, life);
        var sent = Json.tree(fcm.sent().getBodyAsString());
        assertThat(sent.at("/message/android/ttl").asText()).isEqualTo(ttl);
        assertThat(sent.at("/message/apns/headers/apns-expiration").asText()).isEqualTo(expiration);
    }

    @Test
    void theIdIsWhatComesAfterTheProject() {
        fcm.answers(200, "{\"name\": \"projects/shop-b5ae1/messages/0:1500415314455276%31bd1c9631bd1c96\"}");
        assertThat(send()).isEqualTo(new Accepted("0:1500415314455276%31bd1c9631bd1c96"));
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND, UNREGISTERED", "403, PERMISSION_DENIED, SENDER_ID_MISMATCH"})
    void aTokenThatIsNobodysIsDropped(int status, String googles, String fcms) {
        fcm.refuses(status, googles, fcms);
        assertThat(send())
                .isInstanceOfSatisfying(
                        Bounced.class,
                        no -> assertThat(no.detail()).contains(fcms).doesNotContain("bk3RNwTe3H0"));
    }

    @Test
    void whatIsNoTokenIsDropped() {
        fcm.refuses(
                400,
                "INVALID_ARGUMENT",
                "The registration token is not a valid FCM registration token",
                "{\"@type\": \"type.googleapis.com/google.firebase.fcm.v1.FcmError\", \"errorCode\": \"INVALID_ARGUMENT\"}");
        assertThat(send()).isInstanceOf(Bounced.class);
        fcm.refuses(400, "INVALID_ARGUMENT", "Request contains an invalid argument.", violation("message.token"));
        assertThat(send()).isInstanceOf(Bounced.class);
    }

    private static String violation(String field) {
        return """
                {"@type": "type.googleapis.com/google.rpc.BadRequest",
                 "fieldViolations": [{"field": "%s", "description": "Invalid value"}]}""".formatted(field);
    }

    @Test
    void whatIsWrongWithTheMessageIsForAPerson() {
        fcm.refuses(
                400,
                "INVALID_ARGUMENT",
                "Invalid value at 'message.data[0].value' (TYPE_STRING), 12",
                violation("message.data[0].value"));
        assertThat(send()).isInstanceOf(Unsendable.class);
        fcm.refuses(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");
        assertThat(send()).isInstanceOf(Unsendable.class);
        fcm.refuses(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR");
        assertThat(send()).isInstanceOf(Unsendable.class);
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHENTICATED", "403, PERMISSION_DENIED", "404, NOT_FOUND"})
    void whatIsWrongWithTheProjectIsForAPerson(int status, String googles) {
        fcm.refuses(status, googles, "…", "");
        assertThat(send()).isInstanceOf(NeedsPerson.class);
    }

    @Test
    void pausesForAMinuteWhereGoogleSaysNothingElse() {
        fcm.throttles();
        assertThat(send())
                .isEqualTo(new Throttled(Duration.ofMinutes(1), "FCM answered QUOTA_EXCEEDED: too many messages."));
        fcm.asksForAPause(429, 17);
        assertThat(send())
                .isEqualTo(new Throttled(Duration.ofSeconds(17), "FCM answered QUOTA_EXCEEDED: too many messages."));
        fcm.asksForAPause(503, 18);
        assertThat(send())
                .isInstanceOfSatisfying(
                        Throttled.class, later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(18)));
    }

    @Test
    void aServerThatIsDownTakesNothingAndOneThatStumblesMay() {
        fcm.refuses(503, "UNAVAILABLE", "UNAVAILABLE");
        assertThat(send()).isInstanceOf(Unreachable.class);
        fcm.refuses(500, "INTERNAL", "INTERNAL");
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"name\": \"projects/shop/messages/\"}"})
    void aYesWithoutAMessageIsAnUnknownOutcome(String body) {
        fcm.answers(200, body);
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @Test
    void asksForAnAccessTokenOnce() {
        fcm.accepts();
        assertThat(IntStream.range(0, 20).parallel().mapToObj(n -> send()).toList())
                .allMatch(Accepted.class::isInstance);
        assertThat(fcm.tokensAskedFor()).isEqualTo(1);
    }

    @Test
    void goesOnWithAnOldTokenWhileItAsksForAnother() {
        fcm.accepts();
        fcm.givesTokens(300);
        send();
        fcm.isSlowToGiveTokens();
        assertThat(send()).isInstanceOf(Accepted.class);
    }

    @Test
    void aKeyThatGoogleDoesNotKnowIsForAPerson() {
        fcm.givesNoToken(400, "{\"error\": \"invalid_grant\", \"error_description\": \"Invalid JWT Signature.\"}");
        assertThat(send()).isEqualTo(new NeedsPerson("Google gives the service account no access token."));
        fcm.givesTokens(3599);
        fcm.accepts();
        assertThat(send()).isInstanceOf(Accepted.class);
    }

    @Test
    void withoutATokenNothingIsHandedOver() {
        fcm.givesNoToken(503, "{}");
        assertThat(send()).isInstanceOf(Unreachable.class);
        fcm.isSlowToGiveTokens();
        assertThat(send()).isEqualTo(new Unreachable("Google did not give an access token in time."));
    }

    @Test
    void theKeyMayStandInAFile(@TempDir Path folder) throws IOException {
        var timeout = Duration.ofSeconds(1);
        var file = Files.writeString(folder.resolve("key.json"), fcm.credentials());
        assertThat(new FcmSettings(file.toString(), fcm.url(), timeout)
                        .sending()
                        .getPath())
                .isEqualTo("/v1/projects/shop-b5ae1/messages:send");
        for (var wrong : List.of(folder.resolve("none").toString(), "{", "{\"type\": \"service_account\"}", "a\0b")) {
            assertThatThrownBy(() -> new FcmSettings(wrong, fcm.url(), timeout))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "credentials must be the key of a service account as JSON, or the path of a file with it.");
        }
        assertThatThrownBy(() -> new FcmSettings(
                        fcm.credentials().replace("\"project_id\":\"shop-b5ae1\"", "\"x\":\"y\""), fcm.url(), timeout))
                .hasMessage("credentials name no project.");
        assertThat(new FcmSettings(fcm.credentials(), fcm.url(), timeout).toString())
                .doesNotContain("PRIVATE");
    }
}
