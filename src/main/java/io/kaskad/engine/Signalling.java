package io.kaskad.engine;

import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.steps.AwaitStep;
import java.util.Collection;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Lets executions go on that stand at an await, many in one command. */
@Component
class Signalling {

    private final EngineCommands commands;
    private final RunSessions sessions;

    Signalling(EngineCommands commands, RunSessions sessions) {
        this.commands = commands;
        this.sessions = sessions;
    }

    void signal(Collection<String> runs, Collection<String> executions) {
        if (executions.isEmpty()) {
            return;
        }
        sessions.current().load(runs);
        commands.call(context -> {
            InstanceTrees.load(context, runs);
            executions.forEach(execution -> signal(context, execution));
            return null;
        });
    }

    /** Whoever has gone on already, or been moved elsewhere by hand, is left alone. */
    private static void signal(CommandContext context, String id) {
        var execution = context.getExecutionManager().findExecutionById(id);
        if (execution != null
                && execution.getActivity() != null
                && execution.getActivity().getActivityBehavior() instanceof AwaitStep) {
            execution.signal(null, null);
        }
    }
}
