package io.kaskad.tracking;

import io.kaskad.channels.Receipt;
import io.kaskad.testing.TestDatabases;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tracking with real tokens; what it reports lands in lists. */
public final class TrackingFixture {

    public static final UUID MESSAGE = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");

    public static final Instant NOW = Instant.EPOCH;

    public final List<Receipt> receipts = new ArrayList<>();
    public final io.kaskad.content.TrackedLinks links;
    public final Tracking tracking;
    public boolean broken;
    public @Nullable Instant handedOver;

    public TrackingFixture() {
        this(false);
    }

    public TrackingFixture(boolean machineOpensCount) {
        var settings = new TrackingSettings(URI.create("https://k.example/base/"), "0123456789abcdef");
        var keys = new SigningKeys(TestDatabases.fresh("h2"));
        var tokens = new SignedTokens(settings, keys);
        links = new SignedLinks(tokens, settings);
        tracking = new Tracking(
                tokens,
                this::accept,
                message -> Optional.ofNullable(handedOver),
                new MachineSettings(machineOpensCount, Duration.ofSeconds(2)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The last part of a link. */
    public static String token(URI link) {
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    private void accept(List<Receipt> more) {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        receipts.addAll(more);
    }
}
