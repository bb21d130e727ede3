package io.kaskad.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Receipts;
import io.kaskad.tracking.SignedTokens.Content;
import io.kaskad.tracking.SignedTokens.Purpose;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What customers do with the links of a message. */
@Component
public class Tracking {

    private static final Logger log = LoggerFactory.getLogger(Tracking.class);
    private static final String PROVIDER = "tracking";

    private final SignedTokens tokens;
    private final Receipts receipts;
    private final Unsubscribing unsubscribing;
    private final Clock clock;

    Tracking(SignedTokens tokens, Receipts receipts, Unsubscribing unsubscribing, Clock clock) {
        this.tokens = tokens;
        this.receipts = receipts;
        this.unsubscribing = unsubscribing;
        this.clock = clock;
    }

    /** Whether this is one of our pixels. */
    public boolean isPixel(String token) {
        return tokens.verified(Purpose.OPEN, token).isPresent();
    }

    /** Where this link leads; empty if it is none of ours. */
    public Optional<URI> target(String token) {
        return tokens.verified(Purpose.CLICK, token).map(Tracking::target);
    }

    /** Whether this link withdraws a consent. */
    public boolean unsubscribes(String token) {
        return tokens.verified(Purpose.UNSUBSCRIBE, token).isPresent();
    }

    /**
     * The message was opened; counts once.
     *
     * @return whether this is one of our pixels
     */
    public boolean opened(String token) {
        var message = tokens.verified(Purpose.OPEN, token).map(Content::message);
        message.ifPresent(id -> keep(id, id + ":open", Status.OPENED));
        return message.isPresent();
    }

    /**
     * The link was followed; counts once a message and target.
     *
     * @return where it leads; empty if it is none of ours
     */
    public Optional<URI> clicked(String token) {
        var link = tokens.verified(Purpose.CLICK, token);
        link.ifPresent(content -> keep(
                content.message(),
                content.message() + ":click:"
                        + UUID.nameUUIDFromBytes(content.target().getBytes(UTF_8)),
                Status.CLICKED));
        return link.map(Tracking::target);
    }

    private static URI target(Content link) {
        return URI.create(link.target());
    }

    /**
     * Withdraws the consent this message was sent under.
     *
     * @return false if the token is none of ours or the message is not known any more
     */
    public boolean unsubscribe(String token) {
        return tokens.verified(Purpose.UNSUBSCRIBE, token)
                .map(content -> unsubscribing.unsubscribe(content.message()))
                .orElse(false);
    }

    /** A customer must get on even if we cannot note it. */
    private void keep(UUID message, String receiptId, Status status) {
        try {
            receipts.accept(List.of(new Receipt(PROVIDER, receiptId, message, null, status, clock.instant())));
        } catch (RuntimeException e) {
            log.warn("Could not keep that message {} was {}; this one is lost.", message, status, e);
        }
    }
}
