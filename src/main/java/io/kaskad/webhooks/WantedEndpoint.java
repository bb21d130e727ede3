package io.kaskad.webhooks;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint shall be like.
 *
 * @param events keys of what it is told of; empty or null for all
 * @param enabled on, if null
 */
@Schema(name = "WantedWebhook")
public record WantedEndpoint(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> events,
        @Nullable Boolean enabled) {

    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_DESCRIPTION = 200;

    Endpoint endpoint(UUID id, Endpoint.Secrets secrets, Instant now) {
        return new Endpoint(
                id,
                address(url),
                described(description),
                chosen(events),
                secrets,
                enabled == null || enabled,
                null,
                null,
                now);
    }

    private static URI address(@Nullable String url) {
        try {
            var uri = URI.create(url == null ? "" : url.strip());
            if (url != null
                    && url.length() <= LONGEST_URL
                    && String.valueOf(uri.getScheme()).matches("https?")
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw Refused.invalid("url must be a web address such as https://crm.example.org/kaskad, without a user in it"
                + " and of " + LONGEST_URL + " characters at most.");
    }

    private static String described(@Nullable String description) {
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw Refused.invalid("description has more than " + LONGEST_DESCRIPTION + " characters.");
        }
        return description == null ? "" : description;
    }

    private static Set<FactType> chosen(@Nullable List<String> events) {
        return events == null
                ? Set.of()
                : events.stream().map(String::valueOf).map(FactType::chosen).collect(toUnmodifiableSet());
    }
}
