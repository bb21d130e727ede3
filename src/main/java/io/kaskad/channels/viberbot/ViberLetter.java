package io.kaskad.channels.viberbot;

import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Button;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as Viber wants it. */
final class ViberLetter {

    private static final int LONGEST_DESCRIPTION = 512;
    private static final int WHOLE_WIDTH = 6;

    private ViberLetter() {}

    static Map<String, Object> of(OutboundMessage message, ViberSettings settings) {
        var extras = message.text().extras();
        var letter = new LinkedHashMap<String, Object>();
        letter.put("receiver", message.address());
        letter.put("min_api_version", 1);
        letter.put("sender", sender(settings));
        letter.put("tracking_data", message.id().toString());
        letter.putAll(content(message.text().body(), extras.image()));
        if (!extras.buttons().isEmpty()) {
            letter.put("keyboard", keyboard(extras.buttons()));
        }
        return letter;
    }

    private static Map<String, Object> sender(ViberSettings settings) {
        return settings.avatar() == null
                ? Map.of("name", settings.senderName())
                : Map.of(
                        "name",
                        settings.senderName(),
                        "avatar",
                        settings.avatar().toString());
    }

    /** A picture has room for a short text only: the text is what must arrive. */
    private static Map<String, Object> content(String body, @Nullable URI image) {
        return image == null || body.length() > LONGEST_DESCRIPTION
                ? Map.of("type", "text", "text", body)
                : Map.of("type", "picture", "text", body, "media", image.toString());
    }

    private static Map<String, Object> keyboard(List<Button> buttons) {
        return Map.of(
                "Type",
                "keyboard",
                "DefaultHeight",
                false,
                "Buttons",
                buttons.stream().map(ViberLetter::button).toList());
    }

    private static Map<String, Object> button(Button button) {
        return Map.of(
                "Columns",
                WHOLE_WIDTH,
                "Rows",
                1,
                "ActionType",
                button.link() == null ? "reply" : "open-url",
                "ActionBody",
                button.link() == null ? button.text() : button.link().toString(),
                "Text",
                plain(button.text()));
    }

    /** The text of a button is HTML. */
    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
