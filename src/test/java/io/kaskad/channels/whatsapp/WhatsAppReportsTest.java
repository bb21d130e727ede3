package io.kaskad.channels.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Money;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.Reporting.Report.Forged;
import io.kaskad.channels.Reporting.Report.Malformed;
import io.kaskad.channels.Reporting.Report.Told;
import io.kaskad.channels.http.Signature;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppReportsTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:30Z");

    private final WhatsAppPeer whatsapp = new WhatsAppPeer(Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void hangUp() {
        whatsapp.close();
    }

    private List<Receipt> receipts(String items) {
        return ((Told) whatsapp.tells(WhatsAppPeer.statuses(items))).receipts();
    }

    private List<Heard> heard(String items) {
        return ((Told) whatsapp.tells(WhatsAppPeer.messages(items))).heard();
    }

    private static String status(String more) {
        return """
                {"id": "wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBJDRjM5RDg=", "timestamp": "1772359200",
                 "recipient_id": "16505551234", %s}""".formatted(more);
    }

    @Test
    void aMessageSomebodyElseSentFromTheNumberHasNoIdOfOurs() {
        for (var data : List.of("", ", \"biz_opaque_callback_data\": \"order-7\"")) {
            assertThat(receipts(status("\"status\": \"delivered\"" + data)))
                    .singleElement()
                    .satisfies(receipt -> {
                        assertThat(receipt.messageId()).isNull();
                        assertThat(receipt.providerMessageId()).matches("[0-9a-f]{64}");
                        assertThat(receipt.occurredAt()).isEqualTo(THEN);
                    });
        }
    }

    @Test
    void whatWasHandedOverAndWhatIsReportedHaveOneName() {
        whatsapp.accepts();
        var message = whatsapp.message();
        var taken = (Accepted) whatsapp.provider().handOver(message);
        assertThat(receipts("{\"id\": \"wamid.%s\", \"status\": \"read\"}".formatted(message.id())))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.providerMessageId()).isEqualTo(taken.providerMessageId());
                    assertThat(receipt.status()).isEqualTo(Status.OPENED);
                    assertThat(receipt.occurredAt()).isEqualTo(NOW);
                });
    }

    @ParameterizedTest
    @CsvSource({"131026, BOUNCED, SOFT", "131049, FAILED, ", "131047, FAILED, ", "1, FAILED, "})
    void whoCannotBeReachedTodayMayBeTomorrow(int code, Status status, @Nullable Cause cause) {
        var failed = "\"status\": \"failed\", \"errors\": [{\"code\": %d, \"title\": \"…\"}]".formatted(code);
        assertThat(receipts(status(failed))).singleElement().satisfies(receipt -> {
            assertThat(receipt.status()).isEqualTo(status);
            assertThat(receipt.cause()).isEqualTo(cause);
        });
    }

    @Test
    void knowsWhatCostNothing() {
        var pricing = "\"status\": \"sent\", \"pricing\": {\"billable\": %s, \"pricing_model\": \"PMP\"}";
        assertThat(receipts(status(pricing.formatted("false"))))
                .extracting(Receipt::cost)
                .containsExactly(new Money(BigDecimal.ZERO, "EUR"));
        assertThat(receipts(status(pricing.formatted("true"))))
                .extracting(Receipt::cost)
                .containsExactly((Money) null);
    }

    @Test
    void oneBadItemAmongManyHarmsNone() {
        var items = String.join(
                ",",
                "null",
                "7",
                "[]",
                "{}",
                "{\"id\": {}, \"status\": \"sent\"}",
                "{\"id\": \"wamid.1\", \"status\": []}",
                "{\"id\": \"wamid.1\", \"status\": \"deleted\"}",
                status("\"status\": \"delivered\""),
                "{\"id\": \"wamid.2\", \"status\": \"sent\", \"timestamp\": \"99999999999999999999\"}");
        assertThat(receipts(items)).extracting(Receipt::status).containsExactly(Status.DELIVERED, Status.SENT);
    }

    @Test
    void leavesOtherNumbersOfTheAccountAlone() {
        var others = WhatsAppPeer.statuses(status("\"status\": \"sent\"")).replace(WhatsAppPeer.NUMBER, "555");
        assertThat(whatsapp.tells(others)).isEqualTo(Told.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"text\", \"text\": {\"body\": \"Когда?\"}} | Когда?",
                "{\"type\": \"button\", \"button\": {\"payload\": \"p\", \"text\": \"Да\"}} | Да",
                "{\"type\": \"interactive\", \"interactive\": {\"type\": \"button_reply\", \"button_reply\": {\"id\": \"0\", \"title\": \"Нет\"}}} | Нет",
                "{\"type\": \"interactive\", \"interactive\": {\"type\": \"list_reply\", \"list_reply\": {\"id\": \"0\", \"title\": \"Завтра\"}}} | Завтра",
                "{\"type\": \"image\", \"image\": {\"caption\": \"Разбито\", \"id\": \"1\"}} | Разбито",
                "{\"type\": \"audio\", \"audio\": {\"id\": \"1\"}} |"
            })
    void hearsWhatCustomersAnswer(String contents, @Nullable String text) {
        var item = contents.substring(0, contents.length() - 1) + """
                , "context": {"from": "15550783881", "id": "wamid.OUR"}, "from": "79161234567",
                "id": "wamid.HBgLNzkxNjEyMzQ1NjcVAgASGBQzQQ==", "timestamp": "1772359200"}""";
        assertThat(heard(item))
                .containsExactly(new Heard(
                        "whatsapp",
                        name("wamid.HBgLNzkxNjEyMzQ1NjcVAgASGBQzQQ=="),
                        Channel.WHATSAPP,
                        "+79161234567",
                        What.WROTE,
                        text,
                        name("wamid.OUR"),
                        THEN));
    }

    private static String name(String wamid) {
        return Signature.nameOf(wamid, WhatsAppPeer.APP_SECRET);
    }

    @Test
    void anAnswerNeedNotSayWhatItIsFor() {
        var item =
                "{\"from\": \"79161234567\", \"id\": \"wamid.1\", \"type\": \"text\", \"text\": {\"body\": \"СТОП\"}}";
        assertThat(heard(item)).singleElement().satisfies(one -> {
            assertThat(one.replyTo()).isNull();
            assertThat(one.at()).isEqualTo(NOW);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"79161234567\", \"id\": \"wamid.1\", \"type\": \"reaction\", \"reaction\": {\"emoji\": \"👍\"}}",
                "{\"from\": \"79161234567\", \"id\": \"wamid.1\", \"type\": \"system\", \"system\": {\"body\": \"…\"}}",
                "{\"from\": \"79161234567\", \"id\": \"wamid.1\", \"type\": \"unsupported\", \"errors\": []}",
                "{\"from\": \"79161234567\", \"id\": \"wamid.1\", \"type\": \"text\"}",
                "{\"from\": \"79161234567\", \"type\": \"text\", \"text\": {\"body\": \"x\"}}",
                "{\"from\": \"RU.13491208655302741918\", \"id\": \"wamid.1\", \"type\": \"text\", \"text\": {\"body\": \"x\"}}",
                "{\"id\": \"wamid.1\", \"type\": \"text\", \"text\": {\"body\": \"x\"}}",
                "null"
            })
    void whatItDoesNotKnowItLeavesAlone(String item) {
        assertThat(heard(item)).isEmpty();
    }

    @Test
    void otherKindsOfReportsAreLeftAlone() {
        assertThat(whatsapp.tells("{\"object\": \"whatsapp_business_account\", \"entry\": [{\"changes\": [{\"field\":"
                        + " \"message_template_status_update\", \"value\": {\"event\": \"PAUSED\"}}]}]}"))
                .isEqualTo(Told.NOTHING);
        assertThat(whatsapp.tells("{\"object\": \"whatsapp_business_account\"}"))
                .isEqualTo(Told.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "<xml/>", "{\"object\": \"page\"}"})
    void whatIsNoReportIsMalformed(String body) {
        assertThat(whatsapp.tells(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void believesOnlyWhatIsSignedAsItCame() {
        var body = "{\"object\": \"whatsapp_business_account\"}";
        var signature = Signature.of(body.getBytes(UTF_8), WhatsAppPeer.APP_SECRET);
        assertThat(whatsapp.calls(Map.of("x-hub-signature-256", "sha256=" + signature), body))
                .isInstanceOf(Told.class);
        assertThat(whatsapp.calls(Map.of("x-hub-signature-256", "sha256=" + signature), body + " "))
                .isInstanceOf(Forged.class);
        assertThat(whatsapp.calls(Map.of("x-hub-signature-256", signature), body))
                .isInstanceOf(Forged.class);
        assertThat(whatsapp.calls(Map.of("x-hub-signature", "sha1=" + signature), body))
                .isInstanceOf(Forged.class);
        assertThat(whatsapp.calls(Map.of(), body)).isInstanceOf(Forged.class);
    }

    @Test
    void theSignatureIsHmacSha256() {
        // RFC 4231, 4.3
        assertThat(Signature.of("what do ya want for nothing?".getBytes(UTF_8), "Jefe"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void readsMetasChallengeBack() {
        assertThat(get("verify-token", "1158201444")).isEqualTo(new Told(List.of(), List.of(), "1158201444"));
        assertThat(get("another", "1158201444")).isInstanceOf(Forged.class);
        assertThat(get("verify-token", "<script>alert(1)</script>")).isInstanceOf(Malformed.class);
    }

    private Report get(String token, String challenge) {
        var query = Map.of(
                "hub.mode", List.of("subscribe"),
                "hub.verify_token", List.of(token),
                "hub.challenge", List.of(challenge));
        return ((Reporting) whatsapp.provider()).read(new Call("GET", query, Map.of(), new byte[0]));
    }
}
