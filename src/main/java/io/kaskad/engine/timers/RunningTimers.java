package io.kaskad.engine.timers;

import io.kaskad.engine.steps.StepParsing;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/** Timers that have begun to count. */
public final class RunningTimers {

    private RunningTimers() {}

    /** Lets those on the boundary of where an execution stands end later; those that wait for a date do not change. */
    public static void putOff(ExecutionEntity execution, Duration by) {
        for (var job : execution.getJobs()) {
            if (job instanceof TimerEntity timer && counts(timer, execution)) {
                timer.setDuedate(Date.from(timer.getDuedate().toInstant().plus(by)));
                if (TimerJobs.OWNER.equals(timer.getLockOwner())) {
                    TimerJobs.reserve(timer);
                }
            }
        }
    }

    private static boolean counts(JobEntity timer, ExecutionEntity execution) {
        return timer.getJobHandlerConfiguration() instanceof TimerJobConfiguration of
                && Boolean.TRUE.equals(execution
                        .getProcessDefinition()
                        .findActivity(of.getTimerElementKey())
                        .getProperties()
                        .get(StepParsing.COUNTS));
    }
}
