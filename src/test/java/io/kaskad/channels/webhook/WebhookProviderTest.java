package io.kaskad.channels.webhook;

import static io.kaskad.channels.webhook.WebhookPeer.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Money;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.testing.Outbound;
import java.math.BigDecimal;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookProviderTest {

    private static final UUID MESSAGE = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");

    private final WebhookPeer receiver = new WebhookPeer();

    @AfterEach
    void hangUp() {
        receiver.close();
    }

    private Handover handsOver() {
        var extras = new Extras(
                URI.create("https://shop.example/o"), null, List.of(new Button("Call me", null)), List.of(), null);
        return receiver.provider()
                .handOver(Outbound.message(
                        MESSAGE, Channel.CALL, "+79161234567", new Text("Order", "It is late.", null, extras), null));
    }

    @Test
    void saysWhatToTellWhom() {
        receiver.accepts();
        handsOver();
        var said = receiver.bodies().get(0);

        assertThat(said.path("type").asText()).isEqualTo("message.sent");
        assertThat(Instant.parse(said.path("timestamp").asText()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(said.path("data").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "messageId", "channel", "customer", "to", "subject", "text", "link", "buttons", "expiresAt");
        assertThat(said.at("/data/text").asText()).isEqualTo("It is late.");
        assertThat(said.at("/data/buttons/0/text").asText()).isEqualTo("Call me");
    }

    @Test
    void isSignedAsTheStandardHasIt() throws GeneralSecurityException {
        receiver.accepts();
        handsOver();
        var request = receiver.requests().get(0);
        var signed = request.getHeader("webhook-id") + "." + request.getHeader("webhook-timestamp") + "."
                + request.getBodyAsString();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));

        assertThat(request.getHeader("webhook-id")).isEqualTo(MESSAGE.toString());
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "204, Accepted",
        "301, TryLater",
        "400, Rejected",
        "401, NeedsPerson",
        "404, NeedsPerson",
        "409, TryLater",
        "410, NeedsPerson",
        "413, Rejected",
        "422, Rejected",
        "429, Throttled",
        "500, Unknown",
        "503, Unreachable"
    })
    void judgesByStatus(int status, String expected) {
        receiver.answers(status, "{}");
        assertThat(handsOver().getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void goesNowherePrivateUnlessItIsToldTo() {
        var provider = new WebhookProvider(
                "crm",
                new WebhookSettings(receiver.url(), SECRET, Set.of(Channel.WEBHOOK), ofSeconds(1), false),
                Clock.systemUTC());
        receiver.accepts();
        assertThat(provider.handOver(Outbound.message(Channel.WEBHOOK, "c", new Text(null, "b", null))))
                .isInstanceOf(Handover.Unreachable.class);
        assertThat(receiver.bodies()).isEmpty();
        provider.close();
    }

    @Test
    void anOldReportIsNotBelieved() {
        var body = receiver.body(MESSAGE.toString(), Status.DELIVERED);
        assertThat(receiver.says(SECRET, Instant.now().minusSeconds(400), body)).isInstanceOf(Report.Forged.class);
        assertThat(receiver.says(SECRET, Instant.now().plusSeconds(400), body)).isInstanceOf(Report.Forged.class);
        assertThat(receiver.says(SECRET, Instant.now().minusSeconds(200), body)).isInstanceOf(Report.Told.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void aReportWithoutOneOfTheHeadersIsForged(String missing) {
        var body = receiver.body(MESSAGE.toString(), Status.DELIVERED);
        var headers = new HashMap<>(receiver.signed(SECRET, Instant.now(), body));
        headers.remove(missing);
        var call = new Call("POST", Map.of(), headers, body.getBytes(UTF_8));
        assertThat(((Reporting) receiver.provider()).read(call)).isInstanceOf(Report.Forged.class);
    }

    @Test
    void costsAndBouncesAreRead() {
        receiver.says(SECRET, Instant.now(), """
                {"type": "message.bounced", "timestamp": "2026-03-02T09:00:00Z",
                 "data": {"messageId": "%s", "cost": {"amount": "12.50", "currency": "RUB"}}}""".formatted(MESSAGE));
        assertThat(receiver.told().receipts())
                .containsExactly(new Receipt(
                        "crm",
                        MESSAGE + " BOUNCED",
                        MESSAGE,
                        null,
                        Status.BOUNCED,
                        Instant.parse("2026-03-02T09:00:00Z"),
                        Cause.HARD,
                        new Money(new BigDecimal("12.50"), "RUB")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "nonsense", "{\"type\": \"contact.created\"}", "{\"type\": \"message.seen\"}"})
    void whatItDoesNotKnowItIgnores(String body) {
        assertThat(receiver.says(SECRET, Instant.now(), body)).isEqualTo(Report.Told.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"message.delivered\"}",
                "{\"type\": \"message.delivered\", \"timestamp\": \"today\", \"data\": {\"messageId\": \"0190a3c5-0000-7000-8000-000000000001\"}}",
                "{\"type\": \"message.delivered\", \"timestamp\": \"2026-03-02T09:00:00Z\", \"data\": {\"messageId\": \"1\"}}"
            })
    void whatMakesNoSenseIsToldToTheSender(String body) {
        assertThat(receiver.says(SECRET, Instant.now(), body)).isInstanceOf(Report.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=, url must",
                "ftp://x, whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=, url must",
                "https://x, -, secret must be set",
                "https://x, whsec_c2hvcnQ=, secret must be whsec_",
                "https://x, MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=, secret must be whsec_"
            })
    void saysWhatIsWrongWithItsSettings(URI url, String secret, String sentence) {
        assertThatThrownBy(() -> new WebhookSettings(url, secret, Set.of(Channel.WEBHOOK), ofSeconds(1), false))
                .hasMessageStartingWith(sentence);
    }
}
