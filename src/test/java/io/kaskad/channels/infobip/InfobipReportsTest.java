package io.kaskad.channels.infobip;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Money;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfobipReportsTest {

    private final InfobipProvider provider = InfobipPeer.provider("https://localhost:1");

    @AfterEach
    void close() {
        provider.close();
    }

    private Report.Told told(String body) {
        return (Report.Told) provider.read(InfobipPeer.byPassword(body));
    }

    @Test
    void aDeliveryIsReadWithTimeAndCost() {
        var id = UUID.randomUUID();
        assertThat(told(InfobipPeer.delivery(id.toString(), "DELIVERED", 5, "DELIVERED_TO_HANDSET", 0))
                        .receipts())
                .containsExactly(new Receipt(
                        "infobip-1",
                        id + ":5:0",
                        id,
                        null,
                        Status.DELIVERED,
                        Instant.parse("2019-11-09T16:00:05Z"),
                        null,
                        new Money(new BigDecimal("0.02"), "EUR")));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, 2, 0, SENT,",
        "UNDELIVERABLE, 9, 0, FAILED,",
        "UNDELIVERABLE, 9, 1, BOUNCED, HARD",
        "UNDELIVERABLE, 9, 3041, BOUNCED, HARD",
        "UNDELIVERABLE, 9, 27, FAILED, SOFT",
        "EXPIRED, 15, 6, EXPIRED, SOFT",
        "UNDELIVERABLE, 4, 573, FAILED, BLOCKED",
        "REJECTED, 10, 2050, FAILED, BLOCKED",
        "REJECTED, 12, 0, FAILED,",
        "REJECTED, 25, 565, FAILED,"
    })
    void failuresSayOfTheAddressWhatIsKnown(String group, int id, int error, Status status, @Nullable Cause cause) {
        var receipt = told(InfobipPeer.delivery("elsewhere-1", group, id, "NAME", error))
                .receipts()
                .get(0);
        assertThat(receipt.status()).isEqualTo(status);
        assertThat(receipt.cause()).isEqualTo(cause);
        assertThat(receipt.messageId()).isNull();
        assertThat(receipt.providerMessageId()).isEqualTo("elsewhere-1");
    }

    @Test
    void aPriceOfNothingForADeliveryIsNoPrice() {
        var free = InfobipPeer.delivery("x", "DELIVERED", 5, "DELIVERED_TO_HANDSET", 0)
                .replace("0.01", "0");
        assertThat(told(free).receipts().get(0).cost()).isNull();
        var refused = InfobipPeer.delivery("x", "REJECTED", 12, "NAME", 0).replace("0.01", "0");
        assertThat(told(refused).receipts().get(0).cost()).isEqualTo(new Money(BigDecimal.ZERO, "EUR"));
    }

    @Test
    void seenIsOpened() {
        var receipts = told("""
                {"results": [{
                  "messageId": "1215f543ab19-345f-adbd-12ad31451ed25f35",
                  "from": "385919998888",
                  "to": "41793026731",
                  "sentAt": "2023-04-05T11:21:57.793+0000",
                  "seenAt": "2023-04-05T11:22:10.251+0000",
                  "applicationId": "applicationId",
                  "entityId": "entityId"
                }]}
                """).receipts();
        assertThat(receipts).singleElement().satisfies(receipt -> {
            assertThat(receipt.status()).isEqualTo(Status.OPENED);
            assertThat(receipt.occurredAt()).isEqualTo(Instant.parse("2023-04-05T11:22:10.251Z"));
            assertThat(receipt.cost()).isNull();
        });
    }

    @Test
    void smsOfCustomersAreHeard() {
        assertThat(told("""
                {
                  "results": [
                    {
                      "messageId": "817790313235066447",
                      "from": "385916242493",
                      "to": "385921004026",
                      "text": "QUIZ Correct answer is Paris",
                      "cleanText": "Correct answer is Paris",
                      "keyword": "QUIZ",
                      "receivedAt": "2016-10-06T09:28:39.220+0000",
                      "smsCount": 1,
                      "price": {"pricePerMessage": 0, "currency": "EUR"},
                      "callbackData": "callbackData"
                    }
                  ],
                  "messageCount": 1,
                  "pendingMessageCount": 0
                }
                """).heard())
                .containsExactly(new Heard(
                        "infobip-1",
                        "817790313235066447",
                        Channel.SMS,
                        "+385916242493",
                        Heard.What.WROTE,
                        "QUIZ Correct answer is Paris",
                        null,
                        Instant.parse("2016-10-06T09:28:39.220Z")));
    }

    @Test
    void viberMessagesOfCustomersAreHeardAsAnswers() {
        assertThat(told(viberInbound("\"text\": \"givenText\"", "TEXT")).heard())
                .containsExactly(new Heard(
                        "infobip-1",
                        "1234567890123456789",
                        Channel.VIBER,
                        "+385912345678",
                        Heard.What.WROTE,
                        "givenText",
                        "9876543210987654321",
                        Instant.parse("2020-04-01T11:02:43.594Z")));
    }

    @Test
    void filesOfCustomersSayNothing() {
        assertThat(told(viberInbound("\"url\": \"https://example.com/givenUrl.pdf\"", "FILE")))
                .isEqualTo(Report.Told.NOTHING);
    }

    private static String viberInbound(String content, String type) {
        return """
                {
                  "results": [
                    {
                      "from": "385912345678",
                      "to": "givenClient",
                      "integrationType": "VIBER",
                      "receivedAt": "2020-04-01T11:02:43.594+0000",
                      "messageId": "1234567890123456789",
                      "pairedMessageId": "9876543210987654321",
                      "callbackData": "callback data",
                      "message": {%s, "trackingData": "givenTrackingData", "type": "%s"},
                      "price": {"pricePerMessage": 0.150000, "currency": "EUR"}
                    }
                  ],
                  "messageCount": 1,
                  "pendingMessageCount": 1
                }
                """.formatted(content, type);
    }

    @Test
    void whatIsUnknownIsLeftOutAndTheRestStays() {
        var good = InfobipPeer.delivery("good", "DELIVERED", 5, "DELIVERED_TO_HANDSET", 0);
        var mixed = good.replace("\"results\": [", """
                "results": [
                  null, 7, "x", [], {}, {"messageId": null}, {"messageId": "a"}, {"messageId": "b", "status": 3},
                  {"messageId": "c", "status": {"groupName": "PENDING", "id": 3}},
                  {"messageId": "e\\u0000", "status": {"groupName": "DELIVERED", "id": 5}},
                  {"messageId": "d", "receivedAt": "x", "from": "SHOP", "text": "spoofed"},
                """);
        assertThat(told(mixed).receipts())
                .extracting(Receipt::providerMessageId)
                .containsExactly("good");
        assertThat(told(mixed).heard()).isEmpty();
        assertThat(told("{\"results\": 3}")).isEqualTo(Report.Told.NOTHING);
        assertThat(told("{}")).isEqualTo(Report.Told.NOTHING);
        assertThat(told("[1]")).isEqualTo(Report.Told.NOTHING);
        assertThat(told("")).isEqualTo(Report.Told.NOTHING);
        assertThat(provider.read(InfobipPeer.byPassword("<xml/>"))).isInstanceOf(Report.Malformed.class);
    }

    @Test
    void aTimeNobodyCanReadIsNow() {
        var strange =
                InfobipPeer.delivery("x", "DELIVERED", 5, "N", 0).replace("2019-11-09T16:00:05.000+0000", "yesterday");
        assertThat(told(strange).receipts().get(0).occurredAt())
                .isAfter(Instant.now().minusSeconds(60));
        var iso = InfobipPeer.delivery("x", "DELIVERED", 5, "N", 0)
                .replace("2019-11-09T16:00:05.000+0000", "2019-11-09T16:00:05.000+03:00");
        assertThat(told(iso).receipts().get(0).occurredAt()).isEqualTo(Instant.parse("2019-11-09T13:00:05Z"));
    }

    @Test
    void aSignatureCountsInHexAndBase64() throws GeneralSecurityException {
        var body = InfobipPeer.delivery("x", "DELIVERED", 5, "N", 0);
        var signature = signature(InfobipPeer.SECRET, body);
        for (var said : List.of(
                HexFormat.of().formatHex(signature),
                HexFormat.of().withUpperCase().formatHex(signature),
                "sha256=" + HexFormat.of().formatHex(signature),
                Base64.getEncoder().encodeToString(signature))) {
            assertThat(provider.read(signed(said, body))).as(said).isInstanceOf(Report.Told.class);
            assertThat(provider.read(signed(said, body + " "))).as(said).isInstanceOf(Report.Forged.class);
        }
        var other = HexFormat.of().formatHex(signature("another secret", body));
        assertThat(provider.read(signed(other, body))).isInstanceOf(Report.Forged.class);
    }

    @Test
    void strangersAreNotHeard() {
        var body = InfobipPeer.delivery("x", "DELIVERED", 5, "N", 0);
        for (var call : List.of(
                InfobipPeer.call(Map.of(), Map.of(), body),
                InfobipPeer.call(Map.of("token", List.of("")), Map.of(), body),
                InfobipPeer.call(Map.of("token", List.of("0".repeat(64))), Map.of(), body),
                InfobipPeer.call(Map.of(), Map.of("authorization", "Basic aW5mb2JpcDp3cm9uZw=="), body),
                InfobipPeer.call(Map.of(), Map.of("authorization", "Bearer x"), body),
                InfobipPeer.call(Map.of(), Map.of("x-signature", ""), body))) {
            assertThat(provider.read(call)).isInstanceOf(Report.Forged.class);
        }
    }

    private static Call signed(String signature, String body) {
        return InfobipPeer.call(Map.of(), Map.of("x-signature", signature), body);
    }

    private static byte[] signature(String secret, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    }
}
