package io.kaskad.channels.whatsapp;

import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Approved;
import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A message as the Cloud API wants it. */
final class WhatsAppLetter {

    private static final int MOST_ANSWERS = 3;

    private WhatsAppLetter() {}

    static Map<String, Object> of(OutboundMessage message) {
        var letter = new LinkedHashMap<String, Object>();
        letter.put("messaging_product", "whatsapp");
        letter.put("recipient_type", "individual");
        letter.put("to", message.address());
        // comes back in each report, even if the answer to this call is lost
        letter.put("biz_opaque_callback_data", message.id().toString());
        var content = content(message.text());
        letter.put("type", content.type());
        letter.put(content.type(), content.said());
        return letter;
    }

    private record Content(String type, Map<String, Object> said) {}

    private static Content content(Text text) {
        var extras = text.extras();
        if (extras.approved() != null) {
            return new Content("template", template(extras.approved(), extras.image(), extras.buttons()));
        }
        if (!extras.buttons().isEmpty()) {
            return new Content("interactive", interactive(text.body(), extras.image(), extras.buttons()));
        }
        return extras.image() == null
                ? new Content("text", Map.of("preview_url", true, "body", text.body()))
                : new Content("image", Map.of("link", extras.image().toString(), "caption", text.body()));
    }

    private static Map<String, Object> template(Approved approved, @Nullable URI image, List<Button> buttons) {
        var components = new ArrayList<Map<String, Object>>();
        if (image != null) {
            components.add(Map.of("type", "header", "parameters", List.of(image(image))));
        }
        if (!approved.parameters().isEmpty()) {
            var gaps = approved.parameters().stream()
                    .map(gap -> Map.of("type", "text", "text", gap))
                    .toList();
            components.add(Map.of("type", "body", "parameters", gaps));
        }
        IntStream.range(0, buttons.size())
                .filter(index -> buttons.get(index).link() != null)
                .forEach(index -> components.add(linkButton(index, buttons.get(index))));
        var template = new LinkedHashMap<String, Object>();
        template.put("name", approved.name());
        template.put("language", Map.of("code", approved.language()));
        if (!components.isEmpty()) {
            template.put("components", components);
        }
        return template;
    }

    private static Map<String, Object> image(URI image) {
        return Map.of("type", "image", "image", Map.of("link", image.toString()));
    }

    /** The host stands in the approved template; what follows it is ours to say. */
    private static Map<String, Object> linkButton(int index, Button button) {
        var rest = button.link().toString().replaceFirst("^[a-zA-Z][\\w+.-]*://[^/?#]*/?", "");
        return Map.of(
                "type",
                "button",
                "sub_type",
                "url",
                "index",
                String.valueOf(index),
                "parameters",
                List.of(Map.of("type", "text", "text", rest)));
    }

    /** WhatsApp shows answers or one link, not both: whoever asks a question wants the answer. */
    private static Map<String, Object> interactive(String body, @Nullable URI image, List<Button> buttons) {
        var answers = buttons.stream()
                .filter(button -> button.link() == null)
                .limit(MOST_ANSWERS)
                .map(Button::text)
                .toList();
        var interactive = new LinkedHashMap<String, Object>();
        interactive.put("type", answers.isEmpty() ? "cta_url" : "button");
        if (image != null) {
            interactive.put("header", image(image));
        }
        interactive.put("body", Map.of("text", body));
        interactive.put("action", answers.isEmpty() ? link(buttons.get(0)) : answers(answers));
        return interactive;
    }

    private static Map<String, Object> link(Button button) {
        return Map.of(
                "name",
                "cta_url",
                "parameters",
                Map.of("display_text", button.text(), "url", String.valueOf(button.link())));
    }

    private static Map<String, Object> answers(List<String> answers) {
        return Map.of(
                "buttons",
                IntStream.range(0, answers.size())
                        .mapToObj(index -> Map.of(
                                "type",
                                "reply",
                                "reply",
                                Map.of("id", String.valueOf(index), "title", answers.get(index))))
                        .toList());
    }
}
