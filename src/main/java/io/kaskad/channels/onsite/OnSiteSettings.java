package io.kaskad.channels.onsite;

import io.kaskad.channels.site.Origins;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages are shown.
 *
 * @param origins the sites whose pages may ask for messages
 */
record OnSiteSettings(@DefaultValue List<String> origins) {

    OnSiteSettings {
        if (new Origins(origins).all().isEmpty()) {
            throw new IllegalArgumentException("origins must name the sites that show the messages, such as"
                    + " https://shop.example.org, separated by commas.");
        }
    }
}
