package io.kaskad.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_RESOLVE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.INCIDENT_UPDATE;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/** Incidents only: what else a run passed stands in its trail, one row a transaction. */
final class CompactHistory implements HistoryLevel {

    private static final Set<HistoryEventType> KEPT =
            Set.of(INCIDENT_CREATE, INCIDENT_UPDATE, INCIDENT_RESOLVE, INCIDENT_DELETE, INCIDENT_MIGRATE);

    @Override
    public int getId() {
        return 40;
    }

    @Override
    public String getName() {
        return "compact";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return KEPT.contains(type);
    }
}
