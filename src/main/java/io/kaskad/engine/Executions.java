package io.kaskad.engine;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * Ends a run without a look for permissions that name this one run alone. There hardly are any, and they go when the run is
 * removed.
 */
final class Executions extends ExecutionManager {

    @Override
    public void deleteExecution(ExecutionEntity execution) {
        getDbEntityManager().delete(execution);
    }
}
