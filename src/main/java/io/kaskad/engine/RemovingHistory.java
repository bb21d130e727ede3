package io.kaskad.engine;

import io.kaskad.cascades.Runs.RunsRemoved;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the engine keeps of ended runs, at whichever level of history, goes with them. */
@Component
class RemovingHistory {

    private final HistoryService history;

    RemovingHistory(HistoryService history) {
        this.history = history;
    }

    @EventListener
    void with(RunsRemoved removed) {
        history.deleteHistoricProcessInstancesIfExists(removed.ids());
    }
}
