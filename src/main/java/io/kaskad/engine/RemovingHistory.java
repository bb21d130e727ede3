package io.kaskad.engine;

import io.kaskad.cascades.Runs.RunsRemoved;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine keeps of ended runs goes with them: history, at whichever level, and permissions that name them. */
@Component
class RemovingHistory {

    private final HistoryService history;
    private final JdbcClient jdbc;

    RemovingHistory(HistoryService history, JdbcClient jdbc) {
        this.history = history;
        this.jdbc = jdbc;
    }

    @EventListener
    void with(RunsRemoved removed) {
        history.deleteHistoricProcessInstancesIfExists(removed.ids());
        jdbc.sql("delete from act_ru_authorization where resource_type_ = :type and resource_id_ in (:runs)")
                .param("type", Resources.PROCESS_INSTANCE.resourceType())
                .param("runs", removed.ids())
                .update();
    }
}
