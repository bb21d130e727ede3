package io.kaskad.campaigns;

import io.kaskad.campaigns.Launch.Counts;
import io.kaskad.campaigns.Launch.State;
import io.kaskad.campaigns.Recipients.Recipient;
import io.kaskad.customers.Customers;
import io.kaskad.segments.Audience;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes down whom a launch is for, some thousands in a transaction; in the caller's one. */
@Component
class Collecting {

    private static final int BATCH = 5_000;

    private final Launches launches;
    private final Recipients recipients;
    private final Addressing addressing;
    private final Audience audience;
    private final Customers customers;
    private final Clock clock;
    private final ZoneId usualZone;

    Collecting(
            Launches launches,
            Recipients recipients,
            Addressing addressing,
            Audience audience,
            Customers customers,
            Clock clock,
            @Value("${kaskad.sending-hours.time-zone:UTC}") ZoneId usualZone) {
        this.launches = launches;
        this.recipients = recipients;
        this.addressing = addressing;
        this.audience = audience;
        this.customers = customers;
        this.clock = clock;
        this.usualZone = usualZone;
    }

    /** Those it has missed while nobody was there are left out. */
    void begin(Campaign campaign, Launch launch) {
        var now = clock.instant();
        campaign.schedule()
                .after(now)
                .filter(next -> !next.equals(launch.occurrence()))
                .ifPresent(next ->
                        launches.plan(campaign, next, campaign.schedule().planned(next), launch.launchedBy()));
        launches.turn(launch, State.COLLECTING, now);
    }

    void some(Campaign campaign, Launch launch) {
        var upTo = audience.next(launch.reached(), BATCH);
        if (upTo.isEmpty()) {
            launches.turn(launch, State.STARTING, clock.instant());
            return;
        }
        var found = audience.between(launch.reached(), upTo.get(), addressing.condition(campaign.to()));
        var zones = campaign.schedule().isLocal() ? customers.timeZones(found) : Map.<String, String>of();
        var met = found.stream()
                .map(customer -> recipient(campaign, launch, customer, zones))
                .toList();
        recipients.add(launch.id(), met);
        launches.reached(launch, upTo.get(), counts(met));
    }

    private Recipient recipient(Campaign campaign, Launch launch, String customer, Map<String, String> zones) {
        var heldOut = HoldOut.has(campaign.id(), customer, campaign.pace().heldOutPercent());
        return new Recipient(
                customer,
                heldOut ? Recipients.State.HELD_OUT : Recipients.State.WAITING,
                campaign.schedule().isLocal() ? local(launch, zones.get(customer)) : launch.plannedAt());
    }

    private Instant local(Launch launch, @Nullable String zone) {
        return Objects.requireNonNull(launch.occurrence())
                .atZone(zone == null ? usualZone : ZoneId.of(zone))
                .toInstant();
    }

    private static Counts counts(List<Recipient> met) {
        var heldOut = met.stream()
                .filter(recipient -> recipient.state() == Recipients.State.HELD_OUT)
                .count();
        return new Counts(met.size(), heldOut, 0, 0, 0);
    }
}
