package io.kaskad.channels.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Text;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as Telegram wants it: which method takes it, and with what. */
record TelegramLetter(String method, Map<String, Object> parameters) {

    private static final int LONGEST_CAPTION = 1024;
    private static final int MOST_BYTES_OF_AN_ANSWER = 64;

    static TelegramLetter of(Text text, String chat) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("chat_id", chat);
        if (!text.extras().buttons().isEmpty()) {
            var rows = text.extras().buttons().stream().map(TelegramLetter::row).toList();
            parameters.put("reply_markup", Map.of("inline_keyboard", rows));
        }
        return withImage(text.body(), text.extras().image(), parameters);
    }

    /** Under a picture there is room for a short text only; above a long one it stands as the preview of a link. */
    private static TelegramLetter withImage(String body, @Nullable URI image, Map<String, Object> parameters) {
        if (image != null && body.length() <= LONGEST_CAPTION) {
            parameters.put("photo", image.toString());
            parameters.put("caption", body);
            return new TelegramLetter("sendPhoto", parameters);
        }
        if (image != null) {
            var preview = Map.of("url", image.toString(), "prefer_large_media", true, "show_above_text", true);
            parameters.put("link_preview_options", preview);
        }
        parameters.put("text", body);
        return new TelegramLetter("sendMessage", parameters);
    }

    private static List<Map<String, String>> row(Button button) {
        return List.of(
                button.link() == null
                        ? Map.of("text", button.text(), "callback_data", answer(button.text()))
                        : Map.of("text", button.text(), "url", button.link().toString()));
    }

    /** What comes back when the button is pressed: its text, as far as Telegram has room for it. */
    static String answer(String text) {
        var answer = text;
        while (answer.getBytes(UTF_8).length > MOST_BYTES_OF_AN_ANSWER) {
            answer = answer.substring(0, answer.offsetByCodePoints(answer.length(), -1));
        }
        return answer;
    }

    /** Leaves out what it says. */
    @Override
    public String toString() {
        return "TelegramLetter[" + method + "]";
    }
}
