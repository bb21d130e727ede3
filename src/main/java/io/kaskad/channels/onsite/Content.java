package io.kaskad.channels.onsite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaskad.channels.Channel;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Button;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as the script gets it: a JSON object of plain texts and web addresses. */
final class Content {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WEB = Set.of("https", "http");

    private Content() {}

    /** @param report the token that proves reports about it */
    static String of(OutboundMessage message, String report) {
        var text = message.text();
        var content = JSON.createObjectNode()
                .put("id", message.id().toString())
                .put("channel", message.channel().key())
                .put("text", text.body())
                .put("report", report);
        if (text.subject() != null) {
            content.put("title", text.subject());
        }
        put(content, "link", text.extras().link());
        put(content, "image", text.extras().image());
        text.extras().buttons().forEach(button -> put(content, message.channel(), button));
        return content.toString();
    }

    private static void put(ObjectNode content, Channel channel, Button button) {
        var link = button.link();
        if (link == null || isWeb(link)) {
            put(content.withArray("buttons").addObject().put("text", button.text()), "link", link);
        } else if (channel == Channel.ONSITE && button.asksForEmail()) {
            content.put("ask", button.text());
        }
    }

    /** What is no web address is left out: a browser might run it. */
    private static void put(ObjectNode object, String name, @Nullable URI uri) {
        if (uri != null && isWeb(uri)) {
            object.put(name, uri.toASCIIString());
        }
    }

    private static boolean isWeb(URI uri) {
        return WEB.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    }
}
