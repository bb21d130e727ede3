package io.kaskad.campaigns;

import io.kaskad.campaigns.Launch.Counts;
import io.kaskad.campaigns.Launch.State;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends the runs a launch has started; in the caller's transaction. */
@Component
class Stopping {

    private static final int BATCH = 100;
    private static final String STOPPED = "stopped";

    private final Launches launches;
    private final Runs runs;
    private final CascadeRuntime runtime;
    private final Clock clock;

    Stopping(Launches launches, Runs runs, CascadeRuntime runtime, Clock clock) {
        this.launches = launches;
        this.runs = runs;
        this.runtime = runtime;
        this.clock = clock;
    }

    void some(Launch launch) {
        var next = runs.startedBy(launch.cascade(), launch.source(), launch.reached(), BATCH);
        if (next.isEmpty()) {
            launches.end(launch, State.STOPPED, null, clock.instant());
            return;
        }
        runtime.cancel(
                next.stream()
                        .filter(run -> run.state() == Run.State.ACTIVE)
                        .map(Run::id)
                        .toList(),
                STOPPED);
        launches.reached(launch, next.get(next.size() - 1).trigger().id(), Counts.NONE);
    }
}
