package io.kaskad.engine.steps;

import io.kaskad.cascades.Entering;
import io.kaskad.cascades.Entering.Entrant;
import io.kaskad.cascades.Run;
import io.kaskad.engine.run.RunSession;
import io.kaskad.engine.run.RunSessions;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Keeps the run's own row in step with its process instance, whoever starts or ends that. */
final class RunLife {

    private static final int LONGEST_OUTCOME = 255;

    private final RunSessions sessions;
    private final Entering entering;

    RunLife(RunSessions sessions, Entering entering) {
        this.sessions = sessions;
        this.entering = entering;
    }

    ExecutionListener begins() {
        return execution -> {
            if (isRun(execution)) {
                begin((ExecutionEntity) execution);
            }
        };
    }

    ExecutionListener ends() {
        return execution -> {
            if (isRun(execution)) {
                end((ExecutionEntity) execution);
            }
        };
    }

    ExecutionListener passes() {
        return execution -> {
            var instance = (ExecutionEntity) execution;
            sessions.current().passed(instance.getRootProcessInstanceId(), instance.getActivityId());
        };
    }

    /** Called activities are part of the run that called them. */
    private static boolean isRun(DelegateExecution execution) {
        var instance = (ExecutionEntity) execution;
        return instance.getProcessInstanceId().equals(instance.getRootProcessInstanceId());
    }

    private void begin(ExecutionEntity instance) {
        var session = sessions.current();
        var entry = session.entering().orElseGet(() -> entryByHand(session, instance));
        var definition = instance.getProcessDefinition();
        session.begin(new Run(
                instance.getId(),
                definition.getKey(),
                definition.getVersion(),
                definition.getId(),
                entry.customer(),
                entry.trigger(),
                Run.State.ACTIVE,
                null,
                session.now(),
                null));
    }

    /** Started past our own API: in Tasklist or by the engine's REST. */
    private RunSession.Entry entryByHand(RunSession session, ExecutionEntity instance) {
        var customer = instance.getBusinessKey();
        if (customer == null || !session.exists(customer)) {
            throw new BadUserRequestException(
                    "A cascade runs for a customer: give the id of a known one as the business key.");
        }
        var definition = instance.getProcessDefinition();
        var entry = definition.getProperties().get(Entry.KEY);
        entering.admit(new Entrant(definition.getKey(), entry.reentry(), entry.segment(), customer, Map.of()))
                .ifPresent(why -> {
                    throw new BadUserRequestException(why);
                });
        var event = entry.startEvent();
        var trigger = new Run.Trigger("engine", instance.getId(), event == null ? "" : event, Map.of());
        return new RunSession.Entry(customer, trigger);
    }

    private void end(ExecutionEntity instance) {
        var session = sessions.current();
        var id = instance.getId();
        var reason = instance.getDeleteReason();
        if (reason == null && !instance.isCanceled()) {
            session.end(id, Run.State.ENDED, instance.getActivityId());
            return;
        }
        session.messages().abandon(Set.of(id));
        var state = Run.TARGET_ACTION.equals(reason) ? Run.State.ENDED : Run.State.CANCELLED;
        session.end(id, state, shortened(reason));
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_OUTCOME ? reason : reason.substring(0, LONGEST_OUTCOME);
    }
}
