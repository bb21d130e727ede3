package io.kaskad.content;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tracked links one can read. */
final class PlainLinks implements TrackedLinks {

    static final String BASE = "https://k.example";

    @Override
    public URI click(UUID message, URI target) {
        return URI.create(BASE + "/click?" + URLEncoder.encode(target.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public URI pixel(UUID message) {
        return URI.create(BASE + "/pixel");
    }

    @Override
    public URI unsubscribe(UUID message) {
        return URI.create(BASE + "/unsubscribe");
    }

    @Override
    public URI confirm(UUID message) {
        return URI.create(BASE + "/confirm");
    }
}
