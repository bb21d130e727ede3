package io.kaskad.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Reporting;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.Reporting.Report.Forged;
import io.kaskad.channels.Reporting.Report.Malformed;
import io.kaskad.channels.Reporting.Report.Told;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramUpdatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:30Z");
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final TelegramPeer telegram = new TelegramPeer(CLOCK);

    @AfterEach
    void hangUp() {
        telegram.close();
    }

    /** A message in a private chat, with what is said about its contents. */
    private Report message(String contents) {
        return telegram.updates("""
                {"update_id": 10000, "message": {
                  "message_id": 1365, "date": 1772359200,
                  "from": {"id": 5550000001, "is_bot": false, "first_name": "Ann", "language_code": "ru"},
                  "chat": {"id": 5550000001, "first_name": "Ann", "type": "private"}, %s}}""".formatted(contents));
    }

    private static Heard only(Report report) {
        assertThat(report).isInstanceOf(Told.class);
        assertThat(((Told) report).receipts()).isEmpty();
        assertThat(((Told) report).heard()).hasSize(1);
        return ((Told) report).heard().get(0);
    }

    private static Heard heard(What what, @Nullable String text, Instant at) {
        return new Heard("telegram", "update:10000", Channel.TELEGRAM, "5550000001", what, text, null, at);
    }

    @Test
    void hearsWhatCustomersWrite() {
        assertThat(only(message("\"text\": \"Когда привезёте?\"")))
                .isEqualTo(heard(What.WROTE, "Когда привезёте?", THEN));
    }

    @Test
    void knowsWhichMessageAnAnswerIsFor() {
        telegram.accepts();
        var chat = "5550000001";
        var sent = (Accepted) telegram.provider()
                .handOver(Outbound.message(Channel.TELEGRAM, chat, new Text(null, "Привезти?", null)));
        var answer = message(
                "\"text\": \"Да\", \"reply_to_message\": {\"message_id\": %s, \"chat\": {\"id\": %s, \"type\": \"private\"}}"
                        .formatted(telegram.lastMessageId(), chat));
        assertThat(only(answer).replyTo()).isEqualTo(sent.providerMessageId());
    }

    @Test
    void theSameNumberInAnotherChatIsAnotherMessage() {
        var reply = "\"text\": \"Да\", \"reply_to_message\": {\"message_id\": 7, \"chat\": {\"id\": %s}}";
        assertThat(only(message(reply.formatted("5550000001"))).replyTo())
                .isEqualTo(only(message(reply.formatted("5550000001"))).replyTo())
                .isNotEqualTo(only(message(reply.formatted("5550000002"))).replyTo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sticker\": {}", "\"voice\": {}", "\"photo\": []", "\"location\": {}", "\"contact\": {}"})
    void anAnswerNeedsNoWords(String contents) {
        assertThat(only(message(contents))).isEqualTo(heard(What.WROTE, null, THEN));
    }

    @Test
    void hearsWhatIsWrittenUnderAPicture() {
        assertThat(only(message("\"photo\": [], \"caption\": \"Пришло разбитым\""))
                        .text())
                .isEqualTo("Пришло разбитым");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pinned_message\": {\"message_id\": 5}",
                "\"message_auto_delete_timer_changed\": {}",
                "\"connected_website\": \"shop.example\""
            })
    void notesOfTelegramsOwnAreNoAnswers(String contents) {
        assertThat(message(contents)).isEqualTo(Told.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start Ab-12_z", "/start@shop_bot Ab-12_z", "/start   Ab-12_z "})
    void whoComesByALinkOfOursSaysWhoItIs(String text) {
        assertThat(only(message("\"text\": \"" + text + "\""))).isEqualTo(heard(What.LINKED, "Ab-12_z", THEN));
    }

    @ParameterizedTest
    @CsvSource({"/start, START", "/stop, STOP", "/stop@shop_bot, STOP", "/help, /help", "/stopping, /stopping"})
    void commandsAreWords(String command, String word) {
        assertThat(only(message("\"text\": \"" + command + "\""))).isEqualTo(heard(What.WROTE, word, THEN));
    }

    @Test
    void aPressedButtonIsAnAnswerToItsMessageAndStopsWaiting() {
        telegram.accepts();
        var sent = (Accepted) telegram.provider()
                .handOver(Outbound.message(Channel.TELEGRAM, "5550000001", new Text(null, "Привезти?", null)));
        var pressed = (Told) pressed("Да", "[{\"text\": \"Да\", \"callback_data\": \"Да\"}]");
        assertThat(only(pressed)).isEqualTo(heard(What.WROTE, "Да", NOW).inReplyTo(sent.providerMessageId()));
        assertThat(Json.tree(String.valueOf(pressed.answer())))
                .isEqualTo(Json.tree(
                        "{\"method\": \"answerCallbackQuery\", \"callback_query_id\": \"4382bfdwdsb323b2d9\"}"));
    }

    @Test
    void aButtonSaysAllOfItsWordEvenIfTelegramHasNoRoomForIt() {
        var word = "я".repeat(40);
        var data = TelegramLetter.answer(word);
        telegram.accepts();
        telegram.provider().handOver(telegram.message());
        var report = pressed(data, "[{\"text\": \"%s\", \"callback_data\": \"%s\"}]".formatted(word, data));
        assertThat(only(report).text()).isEqualTo(word);
    }

    private Report pressed(String data, String row) {
        return telegram.updates("""
                {"update_id": 10000, "callback_query": {
                  "id": "4382bfdwdsb323b2d9", "chat_instance": "42a", "data": "%s",
                  "from": {"id": 5550000001, "is_bot": false, "first_name": "Ann"},
                  "message": {"message_id": %s, "date": 1772359200, "text": "Привезти?",
                    "chat": {"id": 5550000001, "type": "private"},
                    "reply_markup": {"inline_keyboard": [[{"text": "Сайт", "url": "https://shop.example"}], %s]}}}}""".formatted(data, telegram.lastMessageId(), row));
    }

    @Test
    void aButtonUnderAMessageTelegramHasForgottenStillAnswers() {
        var report = telegram.updates("""
                {"update_id": 10000, "callback_query": {
                  "id": "4382", "data": "Да", "from": {"id": 5550000001},
                  "message": {"message_id": 7, "date": 0, "chat": {"id": 5550000001, "type": "private"}}}}""");
        assertThat(only(report).text()).isEqualTo("Да");
        assertThat(only(report).at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"kicked, BLOCKED", "left, BLOCKED", "member, UNBLOCKED", "administrator, UNBLOCKED"})
    void hearsWhoBlocksTheBotAndWhoLetsItInAgain(String status, What what) {
        assertThat(only(membership(status))).isEqualTo(heard(what, null, THEN));
    }

    private Report membership(String status) {
        return telegram.updates("""
                {"update_id": 10000, "my_chat_member": {
                  "chat": {"id": 5550000001, "first_name": "Ann", "type": "private"},
                  "from": {"id": 5550000001, "is_bot": false, "first_name": "Ann"}, "date": 1772359200,
                  "old_chat_member": {"user": {"id": 123456, "is_bot": true}, "status": "member"},
                  "new_chat_member": {"user": {"id": 123456, "is_bot": true}, "status": "%s", "until_date": 0}}}""".formatted(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\": 1, \"edited_message\": {\"message_id\": 1}}",
                "{\"update_id\": 1, \"something_new\": {}}",
                "{\"update_id\": 1}",
                "{\"update_id\": 1, \"message\": null}",
                "{\"update_id\": 1, \"message\": []}",
                "{\"update_id\": 1, \"message\": {\"text\": \"без чата\"}}",
                "{\"update_id\": 1, \"message\": {\"text\": \"x\", \"chat\": {\"id\": {}, \"type\": \"private\"}}}",
                "{\"update_id\": 1, \"message\": {\"text\": \"x\", \"chat\": {\"id\": -5, \"type\": \"group\"}}}",
                "{\"update_id\": 1, \"callback_query\": {}}",
                "{\"update_id\": 1, \"my_chat_member\": {\"chat\": {\"id\": 5}}}",
                "{\"update_id\": 1, \"my_chat_member\": {\"chat\": {\"id\": 5}, \"new_chat_member\": {\"status\": \"new\"}}}"
            })
    void whatItDoesNotKnowItLeavesAlone(String update) {
        assertThat(telegram.updates(update)).isEqualTo(Told.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "<xml/>", "{}", "{\"update_id\": \"1; drop\"}", "{\"update_id\":"})
    void whatIsNoUpdateIsMalformed(String body) {
        assertThat(telegram.updates(body)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1772359200, 2026-03-01T10:00:00Z",
        "-1, 2026-03-01T10:00:30Z",
        "9e17, 2026-03-01T10:00:30Z",
        "\"x\", 2026-03-01T10:00:30Z"
    })
    void aTimeThatCannotBeIsNow(String date, Instant at) {
        var report = telegram.updates("""
                {"update_id": 10000, "message": {"text": "x", "date": %s, "message_id": 1,
                  "chat": {"id": 5550000001, "type": "private"}}}""".formatted(date));
        assertThat(only(report).at()).isEqualTo(at);
    }

    @Test
    void believesNobodyWhoDoesNotKnowTheSecret() {
        var update = "{\"update_id\": 1}";
        assertThat(telegram.calls(Map.of(), update)).isInstanceOf(Forged.class);
        assertThat(telegram.calls(Map.of("x-telegram-bot-api-secret-token", ""), update))
                .isInstanceOf(Forged.class);
        assertThat(telegram.calls(Map.of("x-telegram-bot-api-secret-token", TelegramPeer.SECRET + "x"), update))
                .isInstanceOf(Forged.class);
    }

    @Test
    void believesNobodyWhereThereIsNoSecret() {
        var settings = new TelegramSettings(
                TelegramPeer.TOKEN, null, URI.create("https://api.telegram.org"), Duration.ofSeconds(1));
        try (var provider = new TelegramProvider("telegram", settings, CLOCK)) {
            var call = new Call(
                    "POST",
                    Map.of(),
                    Map.of("x-telegram-bot-api-secret-token", ""),
                    "{\"update_id\": 1}".getBytes(StandardCharsets.UTF_8));
            assertThat(((Reporting) provider).read(call)).isInstanceOf(Forged.class);
        }
    }
}
