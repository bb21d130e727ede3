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
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What customers do with the links of a message. */
@Component
public class Tracking {

    private static final Logger log = LoggerFactory.getLogger(Tracking.class);
    private static final String PROVIDER = "tracking";

    /** Proxies that fetch beforehand do so a little later than scanners, which hold a letter up until they have. */
    private static final int PROXIES_WITHIN = 5;

    private final SignedTokens tokens;
    private final Receipts receipts;
    private final HandOvers handOvers;
    private final MachineSettings settings;
    private final Clock clock;

    Tracking(SignedTokens tokens, Receipts receipts, HandOvers handOvers, MachineSettings settings, Clock clock) {
        this.tokens = tokens;
        this.receipts = receipts;
        this.handOvers = handOvers;
        this.settings = settings;
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

    /** The message whose link leads to what its customer wants to get; empty if it is none of ours. */
    public Optional<UUID> unsubscribes(String token) {
        return tokens.verified(Purpose.UNSUBSCRIBE, token).map(Content::message);
    }

    /** The message whose link confirms what its customer asked for; empty if it is none of ours. */
    public Optional<UUID> confirms(String token) {
        return tokens.verified(Purpose.CONFIRM, token).map(Content::message);
    }

    /**
     * The message was opened; counts once, and once more if a machine was there first.
     *
     * @param agent how whoever opened it calls itself; may be empty
     * @return whether this is one of our pixels
     */
    public boolean opened(String token, String agent) {
        var message = tokens.verified(Purpose.OPEN, token).map(Content::message);
        message.ifPresent(id -> keep(id, () -> opened(id, agent)));
        return message.isPresent();
    }

    private Receipt opened(UUID message, String agent) {
        return !settings.machineOpensCount() && byMachine(message, agent)
                ? receipt(message, message + ":machine-open", Status.MACHINE_OPENED)
                : receipt(message, message + ":open", Status.OPENED);
    }

    private boolean byMachine(UUID message, String agent) {
        if (Machines.opens(agent)) {
            return true;
        }
        var within = Machines.isProxy(agent)
                ? settings.machineWithin().multipliedBy(PROXIES_WITHIN)
                : settings.machineWithin();
        return !within.isZero()
                && handOvers
                        .of(message)
                        .filter(at -> clock.instant().isBefore(at.plus(within)))
                        .isPresent();
    }

    /**
     * The link was followed; counts once a message and target, and not if by a machine.
     *
     * @param agent how whoever followed it calls itself; may be empty
     * @return where it leads; empty if it is none of ours
     */
    public Optional<URI> clicked(String token, String agent) {
        var link = tokens.verified(Purpose.CLICK, token);
        link.filter(content -> !Machines.scans(agent))
                .ifPresent(content -> keep(content.message(), () -> clicked(content)));
        return link.map(Tracking::target);
    }

    private Receipt clicked(Content link) {
        var target = UUID.nameUUIDFromBytes(link.target().getBytes(UTF_8));
        return receipt(link.message(), link.message() + ":click:" + target, Status.CLICKED);
    }

    private static URI target(Content link) {
        return URI.create(link.target());
    }

    /** A customer must get on even if we cannot note it. */
    private void keep(UUID message, Supplier<Receipt> receipt) {
        try {
            receipts.accept(List.of(receipt.get()));
        } catch (RuntimeException e) {
            log.warn("Could not keep that message {} was opened or clicked; this one is lost.", message, e);
        }
    }

    private Receipt receipt(UUID message, String receiptId, Status status) {
        return new Receipt(PROVIDER, receiptId, message, null, status, clock.instant());
    }
}
