package io.kaskad.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.Throttled;
import io.kaskad.channels.Handover.TryLater;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.Handover.Unsendable;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramProviderTest {

    private static final URI IMAGE = URI.create("https://shop.example/tea.jpg");

    private final TelegramPeer telegram = new TelegramPeer();

    @AfterEach
    void hangUp() {
        telegram.close();
    }

    private Handover send(String chat, String text) {
        return telegram.provider().handOver(Outbound.message(Channel.TELEGRAM, chat, new Text(null, text, null)));
    }

    private Handover send(String text, @Nullable URI image, Button... buttons) {
        var extras = new Extras(null, image, List.of(buttons), List.of(), null);
        return telegram.provider()
                .handOver(Outbound.message(Channel.TELEGRAM, "5550000001", new Text(null, text, null, extras)));
    }

    @Test
    void sendsPlainText() {
        telegram.accepts();
        assertThat(send("5550000001", "Чай <b>ждёт</b> _вас_")).isInstanceOf(Accepted.class);
        assertThat(telegram.bodies())
                .containsExactly(Json.tree("{\"chat_id\": \"5550000001\", \"text\": \"Чай <b>ждёт</b> _вас_\"}"));
    }

    @Test
    void showsLinksAndAnswersAsButtonsBelow() {
        telegram.accepts();
        send("Берёте?", null, new Button("Открыть", URI.create("https://shop.example/1")), new Button("Да", null));
        assertThat(telegram.bodies().get(0).path("reply_markup")).isEqualTo(Json.tree("""
                                {"inline_keyboard": [
                                  [{"text": "Открыть", "url": "https://shop.example/1"}],
                                  [{"text": "Да", "callback_data": "Да"}]]}"""));
    }

    @Test
    void whatAButtonAnswersFitsIntoTelegramsSixtyFourBytes() {
        telegram.accepts();
        send("?", null, new Button("я".repeat(33), null), new Button("🍵".repeat(17), null));
        assertThat(telegram.bodies().get(0).findValuesAsText("callback_data"))
                .containsExactly("я".repeat(32), "🍵".repeat(16));
    }

    @Test
    void putsAShortTextUnderThePicture() {
        telegram.accepts();
        assertThat(send("т".repeat(1024), IMAGE)).isInstanceOf(Accepted.class);
        assertThat(telegram.path()).endsWith("/sendPhoto");
        assertThat(telegram.bodies().get(0).path("photo").asText()).isEqualTo(IMAGE.toString());
        assertThat(telegram.bodies().get(0).path("caption").asText()).hasSize(1024);
    }

    @Test
    void putsThePictureAboveALongText() {
        telegram.accepts();
        assertThat(send("т".repeat(1025), IMAGE)).isInstanceOf(Accepted.class);
        assertThat(telegram.path()).endsWith("/sendMessage");
        assertThat(telegram.bodies().get(0).path("text").asText()).hasSize(1025);
        assertThat(telegram.bodies().get(0).path("link_preview_options")).isEqualTo(Json.tree("""
                                {"url": "https://shop.example/tea.jpg", "prefer_large_media": true,
                                 "show_above_text": true}"""));
    }

    @Test
    void theIdOfAMessageSaysNothingAboutTheChat() {
        telegram.accepts();
        var id = ((Accepted) send("5550000001", "Привет")).providerMessageId();
        assertThat(id).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forbidden: bot was blocked by the user",
                "Forbidden: user is deactivated",
                "Forbidden: bot was kicked from the group chat",
                "Forbidden: bot can't initiate conversation with a user",
                "Forbidden: bot can't send messages to bots"
            })
    void whoHasBlockedUsIsLeftAlone(String description) {
        telegram.refuses(403, description);
        assertThat(send("5550000001", "Привет")).isInstanceOf(Bounced.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: chat not found",
                "Bad Request: user not found",
                "Bad Request: PEER_ID_INVALID",
                "Bad Request: group chat was deactivated"
            })
    void aChatThatIsNotThereIsLeftAlone(String description) {
        telegram.refuses(400, description);
        assertThat(send("5550000001", "Привет")).isInstanceOf(Bounced.class);
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: bot can't send messages to the user",
        "403, Forbidden: something new",
        "400, Bad Request: have no rights to send a message",
        "400, Bad Request: not enough rights to send text messages to the chat"
    })
    void whatMayChangeDoesNotCostTheAddress(int status, String description) {
        telegram.refuses(status, description);
        assertThat(send("5550000001", "Привет")).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message text is empty",
                "Bad Request: message is too long",
                "Bad Request: inline keyboard button URL 'https://shop.example/secret' is invalid: wrong HTTP URL",
                "Bad Request: wrong file identifier/HTTP URL specified",
                "Bad Request: failed to get HTTP URL content",
                "Bad Request: BUTTON_DATA_INVALID",
                "Bad Request: something about https://shop.example/secret nobody has seen before"
            })
    void aTextOrButtonTelegramDoesNotTakeIsForAPerson(String description) {
        telegram.refuses(400, description);
        assertThat(send("5550000001", "Привет"))
                .isInstanceOfSatisfying(
                        Unsendable.class,
                        no -> assertThat(no.detail())
                                .startsWith("Telegram answered 400: ")
                                .doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized", "404, Not Found"})
    void aTokenNobodyKnowsIsForAPerson(int status, String description) {
        telegram.refuses(status, description);
        assertThat(send("5550000001", "Привет")).isInstanceOf(NeedsPerson.class);
    }

    @Test
    void theBotPausesWhenTelegramSaysSo() {
        telegram.throttles();
        assertThat(send("5550000001", "Привет"))
                .isEqualTo(new Throttled(Duration.ofSeconds(3), "Telegram wants fewer messages from this bot (429)."));
    }

    @Test
    void onlyTheChatPausesWhereWeWroteAMomentAgo() {
        telegram.accepts();
        send("5550000001", "раз");
        telegram.throttles();
        assertThat(send("5550000001", "два"))
                .isEqualTo(new TryLater(Duration.ofSeconds(3), "Telegram wants fewer messages for this chat (429)."));
        assertThat(send("5550000002", "раз")).isInstanceOf(Throttled.class);
    }

    @ParameterizedTest
    @CsvSource({"{\"retry_after\": 864000}, PT1H", "{\"retry_after\": -5}, PT1S", "{}, PT5S"})
    void aPauseIsNeitherNothingNorForEver(String parameters, Duration pause) {
        telegram.answers(429, "{\"ok\": false, \"error_code\": 429, \"parameters\": " + parameters + "}");
        assertThat(send("5550000001", "Привет"))
                .isInstanceOfSatisfying(
                        Throttled.class, later -> assertThat(later.pause()).isEqualTo(pause));
    }

    @Test
    void followsAGroupThatHasMoved() {
        telegram.accepts();
        telegram.hasMoved("-100200", "-1001234567890");
        assertThat(send("-100200", "Всем привет")).isInstanceOf(Accepted.class);
        assertThat(telegram.bodies())
                .extracting(body -> body.path("chat_id").asText())
                .containsExactly("-100200", "-1001234567890");
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "504"})
    void aServerErrorIsAnUnknownOutcome(int status) {
        telegram.refuses(status, "Internal Server Error");
        assertThat(send("5550000001", "Привет")).isInstanceOf(Unknown.class);
    }

    @Test
    void aServerThatIsOutOfOrderTakesNothing() {
        telegram.refuses(503, "Service Unavailable");
        assertThat(send("5550000001", "Привет")).isInstanceOf(Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"ok\": true}", "{\"ok\": true, \"result\": {\"message_id\": 7}}"})
    void aYesWithoutAMessageIsAnUnknownOutcome(String body) {
        telegram.answers(200, body);
        assertThat(send("5550000001", "Привет")).isInstanceOf(Unknown.class);
    }

    @Test
    void settingsSayWhatIsWrongWithThem() {
        var url = URI.create("https://api.telegram.org");
        var timeout = Duration.ofSeconds(10);
        assertThatThrownBy(() -> new TelegramSettings("bot", null, url, timeout))
                .hasMessage("token must look like 123456:ABC-DEF, as BotFather gives it.");
        assertThatThrownBy(() -> new TelegramSettings(" ", null, url, timeout)).hasMessage("token must be set.");
        assertThatThrownBy(() -> new TelegramSettings("1:a", "a b", url, timeout))
                .hasMessageStartingWith("webhook-secret may have");
        assertThatThrownBy(() -> new TelegramSettings("1:a", null, URI.create("api.telegram.org"), timeout))
                .hasMessageStartingWith("url must be a web address");
        assertThatThrownBy(() -> new TelegramSettings("1:a", null, url, Duration.ofMinutes(1)))
                .hasMessage("timeout must be between 100ms and 20s.");
        assertThat(new TelegramSettings("1:a", "secret", URI.create("https://bots.example//"), timeout))
                .hasToString("TelegramSettings[https://bots.example]");
    }

    @Test
    void nobodyNeedsTheTokenToReadTheLog() {
        assertThat(telegram.provider()).hasToString("TelegramProvider[telegram]");
        assertThat(TelegramLetter.of(new Text(null, "тайна", null), "5550000001"))
                .hasToString("TelegramLetter[sendMessage]");
    }
}
