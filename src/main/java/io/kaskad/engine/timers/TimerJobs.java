package io.kaskad.engine.timers;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * Reserves the timers of runs for {@link DueTimers} until they have been due for a minute: then, or once they have failed,
 * the engine's own executor takes them as well, one by one.
 */
final class TimerJobs extends JobManager {

    /** Stands in the jobs' lock owner. */
    static final String OWNER = "kaskad-timers";

    /** Boundary and intermediate events. */
    static final Set<String> HANDLERS =
            Set.of(TimerExecuteNestedActivityJobHandler.TYPE, TimerCatchIntermediateEventJobHandler.TYPE);

    private static final long RESERVED_MILLIS = 60_000;

    /** Not exclusive, for an exclusive job under a lock would keep the run's other jobs from being executed. */
    @Override
    public void schedule(TimerEntity timer) {
        if (timer.getRepeat() == null && HANDLERS.contains(timer.getJobHandlerType())) {
            timer.setExclusive(false);
            timer.setLockOwner(OWNER);
            reserve(timer);
        }
        super.schedule(timer);
    }

    static void reserve(TimerEntity timer) {
        timer.setLockExpirationTime(new Date(timer.getDuedate().getTime() + RESERVED_MILLIS));
    }
}
