package io.kaskad.campaigns;

import io.kaskad.campaigns.Launch.State;
import io.kaskad.cascades.Cascades;
import io.kaskad.shared.Refused;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to campaigns. */
@Service
@Transactional
public class LeadingCampaigns {

    private final Campaigns campaigns;
    private final Launches launches;
    private final Cascades cascades;
    private final Addressing addressing;
    private final Workers workers;
    private final Clock clock;

    LeadingCampaigns(
            Campaigns campaigns,
            Launches launches,
            Cascades cascades,
            Addressing addressing,
            Workers workers,
            Clock clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.cascades = cascades;
        this.addressing = addressing;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Makes it, or changes it; what is planned goes by the change.
     *
     * @param basedOn the version that was changed; null for a new one
     */
    public Campaign save(Campaign wanted, @Nullable Integer basedOn) {
        check(wanted);
        if (basedOn != null) {
            campaigns.lock(wanted.id());
        }
        var goingOn = launches.goingOn(wanted.id());
        if (goingOn.stream().anyMatch(launch -> launch.state().isUnderWay())) {
            throw Refused.conflict("This campaign is being run. Change it when that has ended, or stop it.");
        }
        var saved = saved(wanted, basedOn);
        goingOn.forEach(planned -> {
            launches.forget(planned);
            plan(saved, planned.launchedBy());
        });
        return saved;
    }

    private void check(Campaign wanted) {
        cascades.get(wanted.cascade());
        addressing.condition(wanted.to());
        var schedule = wanted.schedule();
        if (schedule.at() == null && schedule.repeat() != Schedule.Repeat.NEVER) {
            throw Refused.invalid("A campaign that is repeated needs the time of its first launch.");
        }
    }

    private Campaign saved(Campaign wanted, @Nullable Integer basedOn) {
        var campaign = new Campaign(
                wanted.id(),
                wanted.name(),
                wanted.cascade(),
                wanted.to(),
                wanted.properties(),
                wanted.schedule(),
                wanted.pace(),
                basedOn == null ? 1 : basedOn + 1,
                now(),
                wanted.updatedBy());
        if (basedOn != null) {
            if (!campaigns.update(campaign)) {
                throw changed();
            }
        } else if (campaigns.find(wanted.id()).isPresent()) {
            throw changed();
        } else {
            campaigns.insert(campaign);
        }
        return campaign;
    }

    private static Refused changed() {
        return Refused.conflict("Somebody has changed this campaign meanwhile. Load it anew and repeat your change.");
    }

    /** Launches it, now or when its schedule says. */
    public void start(String id, String by) {
        var campaign = campaigns.lock(id);
        if (!launches.goingOn(id).isEmpty()) {
            throw Refused.conflict("This campaign has been started already.");
        }
        plan(campaign, by);
        workers.nudge(Launching.NAME);
    }

    private void plan(Campaign campaign, String by) {
        var schedule = campaign.schedule();
        if (schedule.at() == null) {
            launches.plan(campaign, null, now(), by);
            return;
        }
        var next = schedule.after(clock.instant())
                .orElseThrow(() -> Refused.invalid("The time of this campaign is over. Give it a later one."));
        launches.plan(campaign, next, schedule.planned(next), by);
    }

    public void pause(String id) {
        var running = goingOn(id).stream().filter(launch -> !launch.paused()).toList();
        if (running.isEmpty()) {
            throw Refused.conflict("This campaign is paused already.");
        }
        running.forEach(launches::pause);
    }

    public void resume(String id) {
        var paused = goingOn(id).stream().filter(Launch::paused).toList();
        if (paused.isEmpty()) {
            throw Refused.conflict("This campaign is not paused.");
        }
        paused.forEach(launch -> {
            if (launch.state() == State.PLANNED) {
                launches.rest(launch, launch.plannedAt());
            } else {
                launches.resume(launch, now());
            }
        });
        workers.nudge(Launching.NAME);
    }

    /** @param runs whether to end the runs as well that have been started */
    public void stop(String id, boolean runs) {
        goingOn(id).forEach(launch -> {
            if (launch.state() == State.PLANNED) {
                launches.forget(launch);
            } else if (runs) {
                launches.turn(launch, State.STOPPING, now());
            } else {
                launches.end(launch, State.STOPPED, null, now());
            }
        });
        workers.nudge(Launching.NAME);
    }

    /** Whoever held the launch that is under way may have planned the next one before letting go of it. */
    private List<Launch> goingOn(String id) {
        campaigns.lock(id);
        launches.goingOn(id);
        return Optional.of(launches.goingOn(id))
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> Refused.conflict("This campaign is not being run."));
    }

    /** Forgets it and what its launches have kept; their runs stay. */
    public void remove(String id) {
        campaigns.lock(id);
        if (!launches.goingOn(id).isEmpty()) {
            throw Refused.conflict("This campaign has been started. Stop it first.");
        }
        campaigns.remove(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
