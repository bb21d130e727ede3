package io.kaskad.engine;

import io.kaskad.cascades.Mark;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.timers.RunningTimers;
import io.kaskad.messaging.WaitingRuns;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Runs that wait for messages, as Camunda executions and incidents. */
@Component
class CamundaWaitingRuns implements WaitingRuns {

    private final Signalling signalling;
    private final EngineCommands commands;
    private final RuntimeService runtime;
    private final RunSessions sessions;

    CamundaWaitingRuns(Signalling signalling, EngineCommands commands, RuntimeService runtime, RunSessions sessions) {
        this.signalling = signalling;
        this.commands = commands;
        this.runtime = runtime;
        this.sessions = sessions;
    }

    @Override
    public void wake(Collection<Wait> waits) {
        signalling.signal(
                waits.stream().map(Wait::run).toList(),
                waits.stream().map(Wait::execution).toList());
    }

    @Override
    public void putOff(Wait wait, Duration by) {
        commands.call(context -> {
            var execution = context.getExecutionManager().findExecutionById(wait.execution());
            if (execution != null) {
                RunningTimers.putOff(execution, by);
            }
            return null;
        });
    }

    /** The engine finds an incident to resolve by its configuration, so that has to be unique. */
    @Override
    public String raise(Wait wait, UUID message, String type, String detail) {
        sessions.current().passed(wait.run(), Mark.INCIDENT.with(type));
        return commands.call(context -> runtime.createIncident(type, wait.execution(), message.toString(), detail)
                .getId());
    }

    /** The engine has removed it itself if the run has gone on. */
    @Override
    public void resolve(String run, String incident) {
        commands.call(context -> {
            var open = context.getIncidentManager().findIncidentById(incident);
            if (open != null) {
                sessions.current().passed(run, Mark.MENDED.with(open.getIncidentType()));
                runtime.resolveIncident(incident);
            }
            return null;
        });
    }
}
