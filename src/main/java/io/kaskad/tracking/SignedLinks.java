package io.kaskad.tracking;

import io.kaskad.content.TrackedLinks;
import io.kaskad.tracking.SignedTokens.Content;
import io.kaskad.tracking.SignedTokens.Purpose;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tracked links whose tokens say all there is to know. */
@Component
class SignedLinks implements TrackedLinks {

    /** A longer one would not come back through every proxy and server on the way. */
    private static final int LONGEST_TARGET = 4000;

    private final SignedTokens tokens;
    private final String publicUrl;

    SignedLinks(SignedTokens tokens, TrackingSettings settings) {
        this.tokens = tokens;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    @Override
    public URI click(UUID message, URI target) {
        var address = target.toASCIIString();
        return address.length() > LONGEST_TARGET ? target : link("/t/c/", Purpose.CLICK, new Content(message, address));
    }

    @Override
    public URI pixel(UUID message) {
        return link("/t/o/", Purpose.OPEN, new Content(message, ""));
    }

    @Override
    public URI unsubscribe(UUID message) {
        return link("/u/", Purpose.UNSUBSCRIBE, new Content(message, ""));
    }

    @Override
    public URI confirm(UUID message) {
        return link("/u/confirm/", Purpose.CONFIRM, new Content(message, ""));
    }

    private URI link(String path, Purpose purpose, Content content) {
        return URI.create(publicUrl + path + tokens.signed(purpose, content));
    }
}
