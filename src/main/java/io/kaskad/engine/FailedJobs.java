package io.kaskad.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Incidents of jobs. Looks for one to end only where the job's execution has any, not whenever a job is done. */
final class FailedJobs extends DefaultIncidentHandler {

    FailedJobs() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        if (mayHaveOne(context)) {
            super.removeIncident(context, resolved);
        }
    }

    private static boolean mayHaveOne(IncidentContext context) {
        var execution = context.getExecutionId() == null
                ? null
                : Context.getCommandContext()
                        .getDbEntityManager()
                        .getCachedEntity(ExecutionEntity.class, context.getExecutionId());
        return execution == null || !execution.getIncidents().isEmpty();
    }
}
