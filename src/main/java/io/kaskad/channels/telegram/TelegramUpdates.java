package io.kaskad.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.Reporting.Report.Told;
import io.kaskad.channels.http.Times;
import io.kaskad.shared.Json;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what happened in the bot's chats. Of groups it only wants to know whether the bot is still in. */
final class TelegramUpdates {

    /** What a message may consist of, beside notes of Telegram's own such as a changed picture. */
    private static final List<String> CONTENTS = List.of(
            "text",
            "caption",
            "animation",
            "audio",
            "contact",
            "dice",
            "document",
            "location",
            "photo",
            "poll",
            "sticker",
            "story",
            "video",
            "video_note",
            "voice");

    private static final Set<String> IN = Set.of("creator", "administrator", "member");
    private static final Set<String> OUT = Set.of("kicked", "left");
    private static final Pattern COMMAND = Pattern.compile("/(start|stop)(?:@\\w+)?(?:\\s+(\\S+))?\\s*");

    private final String provider;
    private final TelegramIds ids;
    private final Clock clock;

    TelegramUpdates(String provider, TelegramIds ids, Clock clock) {
        this.provider = provider;
        this.ids = ids;
        this.clock = clock;
    }

    Report read(JsonNode update) {
        if (!update.path("update_id").isIntegralNumber()) {
            return new Report.Malformed("It is no update of Telegram.");
        }
        if (update.has("message")) {
            return new Told(List.of(), message(update, update.get("message")), null);
        }
        if (update.has("callback_query")) {
            return pressed(update, update.get("callback_query"));
        }
        if (update.has("my_chat_member")) {
            return new Told(List.of(), membership(update, update.get("my_chat_member")), null);
        }
        return Told.NOTHING;
    }

    private List<Heard> message(JsonNode update, JsonNode message) {
        if (!isPrivate(message) || CONTENTS.stream().noneMatch(message::has)) {
            return List.of();
        }
        var text = message.path("text").asText(message.path("caption").asText(null));
        var command = COMMAND.matcher(text == null ? "" : text);
        if (!command.matches()) {
            return List.of(wrote(update, message, text));
        }
        var token = command.group(2);
        return List.of(
                token != null && command.group(1).equals("start")
                        ? heard(update, message, message, What.LINKED, token)
                        : wrote(update, message, command.group(1).toUpperCase(Locale.ROOT)));
    }

    private Heard wrote(JsonNode update, JsonNode message, @Nullable String text) {
        return answer(heard(update, message, message, What.WROTE, text), message.path("reply_to_message"));
    }

    /** Telegram shows a waiting button until it is answered; what we answer with is its next call to us. */
    private Told pressed(JsonNode update, JsonNode query) {
        var message = query.path("message");
        var id = query.path("id").asText();
        return new Told(
                List.of(),
                isPrivate(message) && query.has("data") ? List.of(pressed(update, query, message)) : List.of(),
                id.isEmpty() ? null : Json.write(Map.of("method", "answerCallbackQuery", "callback_query_id", id)));
    }

    private Heard pressed(JsonNode update, JsonNode query, JsonNode message) {
        var word = word(message, query.path("data").asText());
        return answer(heard(update, query, message, What.WROTE, word), message);
    }

    /** What the button says, which may be more than its data has room for. */
    private static String word(JsonNode message, String data) {
        return StreamSupport.stream(message.at("/reply_markup/inline_keyboard").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(button -> button.path("callback_data").asText().equals(data))
                .map(button -> button.path("text").asText(data))
                .findFirst()
                .orElse(data);
    }

    private List<Heard> membership(JsonNode update, JsonNode change) {
        var status = change.at("/new_chat_member/status").asText();
        if (!change.at("/chat/id").isValueNode() || !IN.contains(status) && !OUT.contains(status)) {
            return List.of();
        }
        var what = IN.contains(status) ? What.UNBLOCKED : What.BLOCKED;
        return List.of(heard(update, change, change, what, null));
    }

    private static boolean isPrivate(JsonNode message) {
        return message.at("/chat/type").asText().equals("private")
                && message.at("/chat/id").isValueNode();
    }

    /**
     * @param event says when
     * @param place says in which chat
     */
    private Heard heard(JsonNode update, JsonNode event, JsonNode place, What what, @Nullable String text) {
        return new Heard(
                provider,
                "update:" + update.path("update_id").asText(),
                Channel.TELEGRAM,
                place.at("/chat/id").asText(),
                what,
                text,
                null,
                Times.ofSeconds(event.path("date"), clock));
    }

    private Heard answer(Heard heard, JsonNode message) {
        return ids.of(message).map(heard::inReplyTo).orElse(heard);
    }
}
