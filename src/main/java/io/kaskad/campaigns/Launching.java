package io.kaskad.campaigns;

import io.kaskad.campaigns.Launch.State;
import io.kaskad.shared.DatabaseOutage;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the launch that is due and does a little of it in one transaction, with how far it has come: a crash loses nothing and
 * repeats nothing. If that fails, its next recipients are tried one by one, so that a bad one fails alone.
 */
@Component
class Launching implements Work {

    static final String NAME = "campaigns";

    private static final Logger log = LoggerFactory.getLogger(Launching.class);

    private final Launches launches;
    private final Campaigns campaigns;
    private final Collecting collecting;
    private final Starting starting;
    private final Stopping stopping;
    private final Transactions transactions;
    private final Clock clock;

    Launching(
            Launches launches,
            Campaigns campaigns,
            Collecting collecting,
            Starting starting,
            Stopping stopping,
            Transactions transactions,
            Clock clock) {
        this.launches = launches;
        this.campaigns = campaigns;
        this.collecting = collecting;
        this.starting = starting;
        this.stopping = stopping;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int doSome() {
        for (var id : launches.due(clock.instant())) {
            var done = some(id);
            if (done > 0) {
                return done;
            }
        }
        return 0;
    }

    private int some(long id) {
        try {
            return transactions.call(() -> some(id, Starting.BATCH));
        } catch (Refused e) {
            return transactions.call(() -> fail(id, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            log.warn("A batch of launch {} failed; going on one by one", id, e);
            return oneByOne(id);
        }
    }

    private int oneByOne(long id) {
        var done = 0;
        for (int n = 0; n < Starting.BATCH; n++) {
            done += one(id);
        }
        return done;
    }

    private int one(long id) {
        try {
            return transactions.call(() -> some(id, 1));
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            return transactions.call(() -> skip(id, e));
        }
    }

    private int some(long id, int most) {
        return launches.claim(id, clock.instant())
                .map(launch -> some(launch, most))
                .orElse(0);
    }

    private int some(Launch launch, int most) {
        var campaign = campaigns.get(launch.campaign());
        switch (launch.state()) {
            case PLANNED -> collecting.begin(campaign, launch);
            case COLLECTING -> collecting.some(campaign, launch);
            case STARTING -> starting.some(campaign, launch, most);
            case STOPPING -> stopping.some(launch);
            case DONE, STOPPED, FAILED -> throw new IllegalStateException("A launch that has ended is due");
        }
        return 1;
    }

    /** Whoever comes next cannot be helped. */
    private int skip(long id, RuntimeException failure) {
        return launches.claim(id, clock.instant())
                .map(launch -> launch.state() == State.STARTING
                        ? starting.skip(launch, failure)
                        : fail(id, "Something went wrong (" + failure.getClass().getSimpleName() + ")."))
                .orElse(0);
    }

    private int fail(long id, String trouble) {
        launches.claim(id, clock.instant()).ifPresent(launch -> {
            log.error("Launch {} of campaign {} failed: {}", launch.number(), launch.campaign(), trouble);
            launches.end(launch, State.FAILED, trouble, clock.instant());
        });
        return 1;
    }
}
