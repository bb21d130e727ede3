package io.kaskad.channels.infobip;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.TryLater;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfobipRequestsTest {

    private final InfobipPeer infobip = new InfobipPeer(Channel.SMS);

    @AfterEach
    void close() {
        infobip.close();
    }

    private static OutboundMessage viber(@Nullable URI image, Button... buttons) {
        var extras = new Extras(null, image, List.of(buttons), List.of(), null);
        return Outbound.message(Channel.VIBER, "+79161234567", new Text(null, "Привет", null, extras));
    }

    @Test
    void smsGoesOutAsDocumented() {
        var message = Outbound.message(Channel.SMS, "+79161234567", new Text(null, "Ваш заказ", null));
        infobip.provider().handOver(message);

        var request = infobip.lastRequest();
        var url = request.at("/messages/0/webhooks/delivery/url").asText();
        assertThat(url).matches("https://kaskad\\.example\\.org/webhooks/infobip-1\\?token=[0-9a-f]{64}");
        var seconds = request.at("/messages/0/options/validityPeriod/amount").asInt();
        assertThat(seconds).isBetween(86_300, 86_400);
        assertThat(request).isEqualTo(InfobipPeer.json("""
                {
                  "messages": [
                    {
                      "sender": "Shop",
                      "destinations": [{"to": "79161234567", "messageId": "%s"}],
                      "options": {"validityPeriod": {"amount": %d, "timeUnit": "SECONDS"}},
                      "webhooks": {"contentType": "application/json", "delivery": {"url": "%s"}},
                      "content": {"text": "Ваш заказ"}
                    }
                  ],
                  "options": {"includeSmsCountInResponse": true}
                }
                """.formatted(message.id(), seconds, url)));
        var sent = infobip.server.getAllServeEvents().get(0).getRequest();
        assertThat(sent.getUrl()).isEqualTo("/sms/3/messages");
        assertThat(sent.getHeader("Authorization")).isEqualTo("App " + InfobipPeer.KEY);
        assertThat(sent.getHeader("Content-Type")).startsWith("application/json");
    }

    @Test
    void viberCarriesImageAndTheFirstButtonThatLeadsSomewhere() {
        infobip.provider()
                .handOver(viber(
                        URI.create("https://shop.example/sale.jpg"),
                        new Button("Да", null),
                        new Button("В магазин", URI.create("https://shop.example/sale"))));
        assertThat(infobip.server.getAllServeEvents().get(0).getRequest().getUrl())
                .isEqualTo("/viber/2/messages");
        var message = infobip.lastRequest().at("/messages/0");
        assertThat(message.at("/sender").asText()).isEqualTo("Shop on Viber");
        assertThat(message.at("/options/label").asText()).isEqualTo("PROMOTIONAL");
        assertThat(message.at("/webhooks/seen/url")).isEqualTo(message.at("/webhooks/delivery/url"));
        assertThat(message.at("/content")).isEqualTo(InfobipPeer.json("""
                {
                  "type": "IMAGE",
                  "text": "Привет",
                  "mediaUrl": "https://shop.example/sale.jpg",
                  "button": {"title": "В магазин", "action": "https://shop.example/sale"}
                }
                """));
    }

    @Test
    void viberCarriesPlainText() {
        infobip.provider().handOver(viber(null));
        assertThat(infobip.lastRequest().at("/messages/0/content")).isEqualTo(InfobipPeer.json("""
                {"type": "TEXT", "text": "Привет"}
                """));
    }

    @Test
    void partsAreThoseThatInfobipCounts() {
        infobip.answers(
                200, InfobipPeer.status(1, "PENDING", 26, "PENDING_ACCEPTED").replace(": 1\n", ": 3\n"));
        var message = infobip.message();
        assertThat(infobip.provider().handOver(message))
                .isEqualTo(new Accepted(message.id().toString(), 3, null));
    }

    @Test
    void partsAreCountedWhereInfobipDoesNot() {
        infobip.answers(200, """
                {"messages": [{"messageId": "x", "status": {"groupName": "PENDING", "id": 7, "name": "PENDING_ENROUTE"}}]}
                """);
        var message = Outbound.message(Channel.SMS, "+79161234567", new Text(null, "ж".repeat(135), null));
        assertThat(infobip.provider().handOver(message))
                .isEqualTo(new Accepted(message.id().toString(), 3, null));
    }

    @ParameterizedTest
    @CsvSource({
        "6, REJECTED_NETWORK, Rejected",
        "8, REJECTED_PREFIX_MISSING, Bounced",
        "10, REJECTED_DND, Bounced",
        "11, REJECTED_SOURCE, NeedsPerson",
        "12, REJECTED_NOT_ENOUGH_CREDITS, NeedsPerson",
        "13, REJECTED_SENDER, NeedsPerson",
        "14, REJECTED_DESTINATION_BLOCKLISTED, Bounced",
        "17, REJECTED_PREPAID_PACKAGE_EXPIRED, NeedsPerson",
        "18, REJECTED_DESTINATION_NOT_REGISTERED, NeedsPerson",
        "19, REJECTED_ROUTE_NOT_AVAILABLE, NeedsPerson",
        "20, REJECTED_FLOODING_FILTER, TryLater",
        "21, REJECTED_SYSTEM_ERROR, TryLater",
        "23, REJECTED_DUPLICATE_MESSAGE_ID, Accepted",
        "25, REJECTED_MESSAGE_TOO_LONG, Rejected",
        "51, MISSING_TO, Bounced",
        "52, REJECTED_DESTINATION, Bounced",
        "87, SIGNALS_BLOCKED, Rejected",
        "4711, REJECTED_BY_SOMETHING_NEW, Rejected"
    })
    void documentedRefusalsAreUnderstood(int id, String name, String outcome) {
        infobip.answers(200, InfobipPeer.status(5, "REJECTED", id, name));
        assertThat(outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Rejected",
        "401, NeedsPerson",
        "403, NeedsPerson",
        "404, NeedsPerson",
        "301, NeedsPerson",
        "413, Rejected",
        "429, Throttled",
        "500, Unknown",
        "502, Unknown",
        "503, Unreachable",
        "504, Unknown"
    })
    void statusesOfHttpAreUnderstood(int status, String outcome) {
        infobip.answers(status, "{}");
        assertThat(outcome()).isEqualTo(outcome);
    }

    @Test
    void aBadSenderNeedsAPerson() {
        infobip.answers(400, """
                {
                  "errorCode": "E400",
                  "description": "Request cannot be processed.",
                  "action": "Check the syntax, violations and adjust the request.",
                  "violations": [{"property": "messages[0].sender", "violation": "Violation message."}],
                  "resources": []
                }
                """);
        assertThat(outcome()).isEqualTo("NeedsPerson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "[]",
                "{}",
                "{\"messages\": []}",
                "{\"messages\": [{\"status\": {\"groupName\": \"NEW\"}}]}"
            })
    void anAnswerNobodyCanReadLeavesTheOutcomeOpen(String body) {
        infobip.answers(200, body);
        assertThat(outcome()).isEqualTo("Unknown");
    }

    @Test
    void detailsRepeatNothingInfobipMakesUp() {
        infobip.answers(200, InfobipPeer.status(5, "REJECTED", 6, "number 79161234567 is bad"));
        assertThat(handOver()).isEqualTo(new Rejected("Infobip answered 6 (6)."));
    }

    private Handover handOver() {
        return infobip.provider().handOver(infobip.message());
    }

    private String outcome() {
        var handover = handOver();
        assertThat(handover)
                .isInstanceOfAny(
                        Accepted.class,
                        Bounced.class,
                        NeedsPerson.class,
                        Rejected.class,
                        TryLater.class,
                        Unknown.class,
                        Handover.Throttled.class,
                        Handover.Unreachable.class);
        return handover.getClass().getSimpleName();
    }
}
