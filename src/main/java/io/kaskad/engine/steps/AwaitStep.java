package io.kaskad.engine.steps;

import io.kaskad.cascades.EventWaits;
import io.kaskad.cascades.EventWaits.EventWait;
import io.kaskad.cascades.Mark;
import io.kaskad.customers.Customers;
import io.kaskad.engine.run.RunSession;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.timers.RunningTimers;
import io.kaskad.events.EventInbox;
import io.kaskad.messaging.Awaited;
import io.kaskad.messaging.LedgerSession;
import io.kaskad.messaging.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a message to become something, or for something the customer does. Whoever tells of it and whoever waits for
 * it take the same lock, so that one of them sees the other.
 */
public final class AwaitStep extends ReceiveTaskActivityBehavior implements ExecutionListener {

    private final Config config;
    private final RunSessions sessions;
    private final Customers customers;
    private final EventInbox events;
    private final EventWaits waits;

    AwaitStep(Config config, RunSessions sessions, Customers customers, EventInbox events, EventWaits waits) {
        this.config = config;
        this.sessions = sessions;
        this.customers = customers;
        this.events = events;
        this.waits = waits;
    }

    /**
     * What the step says.
     *
     * @param message null when it waits for an event
     * @param of the send step that is meant; null for the latest
     * @param event null when it waits for a message, or for the cascade's target action
     */
    record Config(
            @Nullable Awaited message,
            @Nullable String of,
            @Nullable String event) {

        static Config of(StepProperties properties) {
            return switch (properties.get("until")) {
                case "event" -> new Config(null, null, properties.get("event"));
                case "targetAction" -> new Config(null, null, null);
                default ->
                    new Config(
                            properties.get("until", Config::awaited, "one of " + NAMES),
                            properties.find("of").orElse(null),
                            null);
            };
        }

        private static final String NAMES = "sent, delivered, opened, clicked, replied, targetAction, event";

        private static Optional<Awaited> awaited(String name) {
            return List.of(Awaited.values()).stream()
                    .filter(value -> value.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    @Override
    public void performExecution(ActivityExecution execution) {
        var instance = (ExecutionEntity) execution;
        if (!await(instance)) {
            leave(execution);
        } else if (config.message() != null) {
            countFromWhenItMayLeave(instance);
        }
    }

    /** Else a message held for the night would be taken for one that nobody answers. */
    private void countFromWhenItMayLeave(ExecutionEntity instance) {
        var messages = sessions.current().messages();
        awaited(messages, instance.getRootProcessInstanceId())
                .map(messages::held)
                .filter(held -> !held.isZero())
                .ifPresent(held -> RunningTimers.putOff(instance, held));
    }

    /**
     * Makes a run wait here, unless there is nothing to wait for any more.
     *
     * @return whether it waits
     */
    public boolean await(ExecutionEntity instance) {
        var session = sessions.current();
        var until = config.message();
        return until == null ? awaitEvent(session, instance) : awaitMessage(session, instance, until);
    }

    /** What runs of this version wait for here; equal if it is the same. */
    public Object waitsFor(ProcessDefinitionImpl version) {
        return config.message() == null ? event(version) : config;
    }

    /** The run waits for something else from now on, which is no time-out: a message on its way goes on. */
    public void forget(String run, String execution) {
        if (config.message() == null) {
            waits.remove(execution);
        } else {
            sessions.current().messages().forgetWait(run, execution);
        }
    }

    /** It is another execution of the run that waits here. */
    public void handOver(String run, String execution, String other) {
        if (config.message() == null) {
            waits.handOver(execution, other);
        } else {
            sessions.current().messages().handOverWait(run, execution, other);
        }
    }

    private boolean awaitMessage(RunSession session, ExecutionEntity instance, Awaited until) {
        var messages = session.messages();
        return awaited(messages, instance.getRootProcessInstanceId())
                .filter(message -> messages.await(message.id(), instance.getId(), until))
                .isPresent();
    }

    private Optional<Message> awaited(LedgerSession messages, String run) {
        return messages.ofRun(run).stream()
                .filter(message -> config.of() == null || config.of().equals(message.element()))
                .reduce((earlier, later) -> later);
    }

    private boolean awaitEvent(RunSession session, ExecutionEntity instance) {
        var run = session.run(instance.getRootProcessInstanceId());
        var event = event(instance.getProcessDefinition());
        customers.lock(Set.of(run.customer()));
        if (events.did(run.customer(), event, run.startedAt())) {
            return false;
        }
        waits.add(new EventWait(instance.getId(), run.id(), run.customer(), event));
        return true;
    }

    private String event(ProcessDefinitionImpl version) {
        if (config.event() != null) {
            return config.event();
        }
        var target = version.getProperties().get(Entry.KEY).targetAction();
        if (target == null) {
            throw new IllegalStateException("The cascade waits for its target action but names none");
        }
        return target;
    }

    /** However it is left: by what it waited for, by time-out, or because somebody moved or ended the run. */
    @Override
    public void notify(DelegateExecution execution) {
        var instance = (ExecutionEntity) execution;
        if (config.message() == null) {
            waits.remove(instance.getId());
            return;
        }
        var session = sessions.current();
        var run = instance.getRootProcessInstanceId();
        session.messages().leave(run, instance.getId()).stream()
                .filter(AwaitStep::timedOut)
                .forEach(message ->
                        session.passed(run, Mark.TIMED_OUT.with(message.id().toString())));
    }

    private static boolean timedOut(Message message) {
        return switch (message.status()) {
            case SKIPPED, FAILED, BOUNCED, EXPIRED -> false;
            default -> true;
        };
    }
}
