package io.kaskad.engine.timers;

import io.kaskad.engine.EngineCommands;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fires one timer as the engine's executor does: a failure takes one of its retries, and is kept with it. */
@Component
class SingleJobs {

    private static final Logger log = LoggerFactory.getLogger(SingleJobs.class);

    private final EngineCommands commands;

    SingleJobs(EngineCommands commands) {
        this.commands = commands;
    }

    void fire(String job) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(job, commands.executor());
        } catch (OptimisticLockingException e) {
            log.debug("Another transaction was faster than timer {}; it is fired later if it is still there", job);
        } catch (RuntimeException e) {
            log.warn("Timer {} failed; its retries and its incident are in Cockpit", job, e);
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
