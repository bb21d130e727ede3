package io.kaskad.channels.webpush;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.Throttled;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushProviderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PushService service = new PushService();
    private final WebPushProvider provider = service.provider();

    @AfterEach
    void stop() {
        service.close();
    }

    private OutboundMessage message(String address, Text text, Instant expiresAt) {
        return new OutboundMessage(UUID.randomUUID(), Channel.WEBPUSH, "ann", address, text, null, expiresAt);
    }

    private OutboundMessage to(String address) {
        return Outbound.message(Channel.WEBPUSH, address, new Text("Order", "It is on its way.", null));
    }

    @Test
    void theBrowserReadsWhatTheMessageSays() {
        service.accepts();
        var extras = new Extras(
                URI.create("https://shop.example/заказ"),
                URI.create("https://shop.example/box.png"),
                List.of(
                        new Button("Follow it", URI.create("https://shop.example/follow")),
                        new Button("an answer that does not come back", null)),
                List.of(),
                null);
        var text = new Text("Ваш заказ", "Уже в пути 📦", null, extras);
        var message = message(
                service.browser.subscription(service.endpoint()),
                text,
                Instant.now().plusSeconds(600));

        assertThat(provider.handOver(message))
                .isEqualTo(new Accepted(message.id().toString()));

        var request = service.requests().findFirst().orElseThrow();
        var notice = service.read(request);
        assertThat(notice.path("id").asText()).isEqualTo(message.id().toString());
        assertThat(notice.path("title").asText()).isEqualTo("Ваш заказ");
        assertThat(notice.path("body").asText()).isEqualTo("Уже в пути 📦");
        assertThat(notice.path("link").asText()).isEqualTo("https://shop.example/%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7");
        assertThat(notice.path("image").asText()).isEqualTo("https://shop.example/box.png");
        assertThat(notice.path("buttons"))
                .hasToString("[{\"text\":\"Follow it\",\"link\":\"https://shop.example/follow\"}]");
        assertThat(notice.path("report").asText()).startsWith("https://kaskad.example/onsite/webpush/reports/");
        assertThat(Long.parseLong(request.getHeader("TTL"))).isBetween(590L, 600L);
        assertThat(request.getHeader("Urgency")).isEqualTo("normal");
        assertThat(request.getHeader("Topic")).isNull();
        assertThat(request.getHeader("Content-Type")).startsWith("application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource({"-10,0", "40000000,2419200"})
    void itWaitsNeitherLessThanNothingNorLongerThanPushServicesKeepIt(long seconds, long ttl) {
        service.accepts();
        provider.handOver(message(
                service.browser.subscription(service.endpoint()),
                new Text(null, "a", null),
                Instant.now().plusSeconds(seconds)));
        assertThat(service.requests().findFirst().orElseThrow().getHeader("TTL"))
                .isEqualTo(String.valueOf(ttl));
    }

    @ParameterizedTest
    @CsvSource({"200", "201", "202"})
    void whatIsTakenIsAccepted(int status) {
        service.answers(status, "");
        assertThat(provider.handOver(service.message())).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | io.kaskad.channels.Handover$Bounced
            410 | io.kaskad.channels.Handover$Bounced
            413 | io.kaskad.channels.Handover$Rejected
            400 | io.kaskad.channels.Handover$Rejected
            301 | io.kaskad.channels.Handover$Rejected
            401 | io.kaskad.channels.Handover$NeedsPerson
            403 | io.kaskad.channels.Handover$NeedsPerson
            429 | io.kaskad.channels.Handover$Throttled
            500 | io.kaskad.channels.Handover$Unknown
            503 | io.kaskad.channels.Handover$Unreachable
            """)
    void whatTheAnswerMeans(int status, Class<? extends Handover> meaning) {
        service.answers(status, "");
        assertThat(provider.handOver(service.message())).isInstanceOf(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.
            401 | {"code":401,"errno":109,"error":"Unauthorized","message":"VAPID public key mismatch"}
            400 | {"reason":"VapidPkHashMismatch"}
            """)
    void oneSubscriptionForOtherKeysDoesNotStopTheRest(int status, String body) {
        service.answers(status, body);
        assertThat(provider.handOver(service.message())).isInstanceOf(Bounced.class);
    }

    @Test
    void itWaitsAsLongAsItIsTold() {
        service.answers(aResponse().withStatus(429).withHeader("Retry-After", "120"), false);
        assertThat(provider.handOver(service.message()))
                .isInstanceOfSatisfying(
                        Throttled.class, later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(120)));
    }

    @Test
    void whatIsTooLongIsNotSent() {
        service.accepts();
        var text = new Text("a", "я".repeat(2_000), null);
        assertThat(provider.handOver(message(
                        service.browser.subscription(service.endpoint()),
                        text,
                        Instant.now().plusSeconds(60))))
                .isInstanceOf(Rejected.class);
        assertThat(service.taken()).isEmpty();
    }

    @Test
    void whatIsJustShortEnoughIsRead() {
        service.accepts();
        var text = new Text("a", "a".repeat(3_700), null);
        var message = message(
                service.browser.subscription(service.endpoint()),
                text,
                Instant.now().plusSeconds(60));
        assertThat(provider.handOver(message)).isInstanceOf(Accepted.class);
        assertThat(service.taken()).containsExactly(message.id().toString());
        assertThat(service.requests().findFirst().orElseThrow().getBody()).hasSizeLessThanOrEqualTo(4096);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "{}",
                "[]",
                "null",
                "{\"endpoint\":\"https://fcm.googleapis.com/a\"}",
                "{\"endpoint\":\"https://fcm.googleapis.com/a\",\"keys\":{\"p256dh\":\"AAAA\",\"auth\":\"AAAA\"}}",
                "{\"endpoint\":1,\"keys\":\"x\"}"
            })
    void whatIsNoSubscriptionIsNoContact(String address) {
        assertThat(provider.handOver(to(address))).isInstanceOf(Bounced.class);
    }

    @Test
    void aPointThatIsNotOnTheCurveIsNoContact() {
        var point = service.browser.point().clone();
        point[40] ^= 1;
        var forged = new Browser(service.browser.key(), point, service.browser.secret());
        assertThat(provider.handOver(to(forged.subscription(service.endpoint()))))
                .isInstanceOf(Bounced.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "https://localhost/",
                "https://fcm.googleapis.com/",
                "http://localhost:1/",
                "file:///etc/passwd",
                "/push",
                "https://user@localhost/"
            })
    void nobodyLeadsUsElsewhere(String endpoint) {
        assertThat(provider.handOver(to(service.browser.subscription(endpoint))))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aSubscriptionThatComesByALinkIsHeardOnceHoweverItIsSpelt() throws Exception {
        var one = JSON.readTree(service.browser.subscription(service.endpoint()));
        var other =
                JSON.readTree(service.browser.subscription(service.endpoint()).replace("\"expirationTime\":null,", ""));
        assertThat(provider.subscribed(one, "a-token-of-a-link")).isTrue();
        assertThat(provider.subscribed(other, "a-token-of-a-link")).isTrue();

        var heard = service.told().heard();
        assertThat(heard).extracting(Heard::id).containsOnly(heard.get(0).id());
        assertThat(heard.get(0).what()).isEqualTo(What.LINKED);
        assertThat(heard.get(0).text()).isEqualTo("a-token-of-a-link");
        service.accepts();
        assertThat(provider.handOver(to(heard.get(0).address()))).isInstanceOf(Accepted.class);
    }

    @Test
    void nobodyLeavesASubscriptionThatLeadsElsewhere() throws Exception {
        var foreign = JSON.readTree(service.browser.subscription("https://10.0.0.1/"));
        assertThat(provider.subscribed(foreign, "a-token-of-a-link")).isFalse();
        assertThat(service.told().heard()).isEmpty();
    }

    @Test
    void aBrowserThatUnsubscribesIsGone() throws Exception {
        assertThat(provider.unsubscribed(JSON.readTree(service.browser.subscription(service.endpoint()))))
                .isTrue();
        assertThat(service.told().heard())
                .singleElement()
                .extracting(Heard::what)
                .isEqualTo(What.GONE);
    }
}
