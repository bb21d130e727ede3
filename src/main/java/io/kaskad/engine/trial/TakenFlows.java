package io.kaskad.engine.trial;

import io.kaskad.engine.run.RunSessions;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Writes into the trail which flows a run took, which nobody needs to know of a live one. */
@Component
@ConditionalOnProperty("kaskad.trial")
class TakenFlows extends AbstractBpmnParseListener {

    private final ExecutionListener taken;

    TakenFlows(RunSessions sessions) {
        this.taken = execution -> {
            var instance = (ExecutionEntity) execution;
            sessions.current().passed(instance.getRootProcessInstanceId(), instance.getCurrentTransitionId());
        };
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, taken);
    }
}
