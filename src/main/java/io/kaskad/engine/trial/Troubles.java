package io.kaskad.engine.trial;

import io.kaskad.cascades.Trouble;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Remembers where the engine failed to move a run and why: whoever gave the command keeps the failure to try again later,
 * which makes no difference in a trial.
 */
@Component
@ConditionalOnProperty("kaskad.trial")
class Troubles extends AbstractProcessEnginePlugin {

    private final List<Trouble> seen = new ArrayList<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new Watching()));
    }

    List<Trouble> seen() {
        return List.copyOf(seen);
    }

    void forget() {
        seen.clear();
    }

    private final class Watching extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                var element = Context.getCommandInvocationContext()
                        .getProcessDataContext()
                        .getLatestActivityId();
                if (element != null) {
                    seen.add(Complaint.of(e).at(element));
                }
                throw e;
            }
        }
    }
}
