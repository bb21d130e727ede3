package io.kaskad.channels.viberbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.Throttled;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.Handover.Unsendable;
import io.kaskad.channels.Money;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViberProviderTest {

    private static final UUID ID = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");
    private static final URI IMAGE = URI.create("https://shop.example/tea.jpg");

    private final ViberPeer viber = new ViberPeer();

    @AfterEach
    void hangUp() {
        viber.close();
    }

    private Handover send(String text, @Nullable URI image, Button... buttons) {
        var extras = new Extras(null, image, List.of(buttons), List.of(), null);
        return viber.provider()
                .handOver(Outbound.message(
                        ID, Channel.VIBERBOT, "01234567890A=", new Text(null, text, null, extras), null));
    }

    @Test
    void sendsPlainText() {
        viber.accepts();
        assertThat(send("Чай ждёт вас", null)).isInstanceOf(Accepted.class);
        assertThat(viber.bodies()).containsExactly(Json.tree("""
                                {"receiver": "01234567890A=", "min_api_version": 1,
                                 "sender": {"name": "Чайная", "avatar": "https://shop.example/avatar.png"},
                                 "tracking_data": "0190a3c5-0000-7000-8000-000000000001",
                                 "type": "text", "text": "Чай ждёт вас"}"""));
    }

    @Test
    void showsLinksAndAnswersAsButtonsOfAKeyboard() {
        viber.accepts();
        send("Берёте?", null, new Button("A & B <1>", URI.create("https://shop.example/1")), new Button("Да <3", null));
        assertThat(viber.bodies().get(0).path("keyboard")).isEqualTo(Json.tree("""
                                {"Type": "keyboard", "DefaultHeight": false, "Buttons": [
                                  {"Columns": 6, "Rows": 1, "ActionType": "open-url",
                                   "ActionBody": "https://shop.example/1", "Text": "A &amp; B &lt;1&gt;"},
                                  {"Columns": 6, "Rows": 1, "ActionType": "reply",
                                   "ActionBody": "Да <3", "Text": "Да &lt;3"}]}"""));
    }

    @ParameterizedTest
    @CsvSource({"512, picture", "513, text"})
    void aPictureHasRoomForAShortText(int length, String type) {
        viber.accepts();
        send("т".repeat(length), IMAGE);
        assertThat(viber.bodies().get(0).path("type").asText()).isEqualTo(type);
        assertThat(viber.bodies().get(0).path("text").asText()).hasSize(length);
        assertThat(viber.bodies().get(0).has("media")).isEqualTo(type.equals("picture"));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false", "9, false"})
    void knowsWhatCostsNothing(int billing, boolean free) {
        viber.answers(
                200, "{\"status\": 0, \"message_token\": 5741311803571721087, \"billing_status\": " + billing + "}");
        assertThat(send("Чай", null))
                .isEqualTo(new Accepted("5741311803571721087", free ? new Money(BigDecimal.ZERO, "EUR") : null));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8, 9, 10, 15, 23, 24})
    void whatIsWrongWithTheBotIsForAPerson(int status) {
        viber.says(status);
        assertThat(send("Чай", null)).isInstanceOf(NeedsPerson.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 14})
    void whatIsWrongWithTheMessageIsForAPerson(int status) {
        viber.says(status);
        assertThat(send("Чай", null)).isInstanceOf(Unsendable.class);
    }

    @Test
    void whoHasLeftViberIsLeftAlone() {
        viber.says(5);
        assertThat(send("Чай", null)).isInstanceOf(Bounced.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 11, 13, 21})
    void whatMayChangeDoesNotCostTheAddress(int status) {
        viber.says(status);
        assertThat(send("Чай", null)).isInstanceOf(Rejected.class);
    }

    @Test
    void pausesWhenThereWereTooMany() {
        viber.says(12);
        assertThat(send("Чай", null))
                .isEqualTo(new Throttled(Duration.ofMinutes(1), "Viber answered 12: too many messages."));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 20, 99, -1})
    void aGeneralErrorIsAnUnknownOutcome(int status) {
        viber.says(status);
        assertThat(send("Чай", null)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"status\": \"0\"}",
                "{\"status\": 0}",
                "{\"status\": 0, \"message_token\": {}}"
            })
    void aYesWithoutAMessageIsAnUnknownOutcome(String body) {
        viber.answers(200, body);
        assertThat(send("Чай", null)).isInstanceOf(Unknown.class);
    }

    @Test
    void whatComesFromAProxyIsJudgedByItsStatus() {
        viber.answers(503, "<html>");
        assertThat(send("Чай", null)).isInstanceOf(Unreachable.class);
        viber.answers(502, "{\"status\": 0, \"message_token\": 5}");
        assertThat(send("Чай", null)).isInstanceOf(Unknown.class);
    }

    @Test
    void settingsSayWhatIsWrongWithThem() {
        var url = URI.create("https://chatapi.viber.com");
        var timeout = Duration.ofSeconds(10);
        assertThatThrownBy(() -> new ViberSettings("t", "ы".repeat(29), null, "RUB", url, timeout))
                .hasMessageStartingWith("sender-name must look like");
        assertThatThrownBy(() -> new ViberSettings("", "Shop", null, "RUB", url, timeout))
                .hasMessage("token must be set.");
        assertThat(new ViberSettings("t", "Shop", null, "RUB", url, timeout))
                .hasToString("ViberSettings[Shop, https://chatapi.viber.com]");
    }
}
