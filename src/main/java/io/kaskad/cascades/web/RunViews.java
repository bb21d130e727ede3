package io.kaskad.cascades.web;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Run;
import org.springframework.stereotype.Component;

/** Runs in the words of their diagrams. */
@Component
public class RunViews {

    private final CascadeRuntime runtime;

    RunViews(CascadeRuntime runtime) {
        this.runtime = runtime;
    }

    public RunView of(Run run) {
        var outcome = run.outcome();
        return new RunView(
                run.id(),
                run.cascade(),
                run.version(),
                run.customer(),
                run.state(),
                outcome,
                outcome == null ? null : runtime.diagram(run.definitionId()).name(outcome),
                run.startedAt(),
                run.endedAt());
    }
}
