package io.kaskad.channels.webpush;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaskad.channels.OutboundMessage;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What our service worker gets: a JSON object that names Kaskad, so that it leaves other pushes to the site. */
final class Notice {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Notice() {}

    /** Buttons that ask something are left out: answers do not come back by web push. */
    static String of(OutboundMessage message, String report) {
        var text = message.text();
        var notice = JSON.createObjectNode()
                .put("kaskad", 1)
                .put("id", message.id().toString())
                .put("body", text.body())
                .put("report", report);
        if (text.subject() != null) {
            notice.put("title", text.subject());
        }
        put(notice, "link", text.extras().link());
        put(notice, "image", text.extras().image());
        var buttons = notice.putArray("buttons");
        text.extras().buttons().stream()
                .filter(button -> button.link() != null && !button.asksForEmail())
                .forEach(button -> put(buttons.addObject().put("text", button.text()), "link", button.link()));
        return notice.toString();
    }

    private static void put(ObjectNode object, String name, @Nullable URI uri) {
        if (uri != null) {
            object.put(name, uri.toASCIIString());
        }
    }
}
