package io.kaskad.engine.steps;

import io.kaskad.cascades.Cascade.Sending;
import io.kaskad.channels.Channel;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.messaging.Calls;
import io.kaskad.messaging.Send;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person the task to call the customer, and notes in the ledger what came of it. Who completes the task says so in
 * the variable {@value #OUTCOME}, and in {@value #NOTE} what else there is to know; neither is kept by the engine. A customer
 * who must not be called is passed over, as by a send step.
 */
public final class CallStep extends UserTaskActivityBehavior implements TaskListener {

    public static final String OUTCOME = "outcome";
    public static final String NOTE = "note";

    /** The page in which Tasklist shows whom to call. */
    private static final String FORM = "embedded:/forms/call.html";

    private static final int LONGEST_NOTE = 2_000;

    private final Config config;
    private final RunSessions sessions;
    private final Calls calls;

    private CallStep(UserTaskActivityBehavior parsed, Config config, RunSessions sessions, Calls calls) {
        super(parsed.getTaskDecorator());
        this.config = config;
        this.sessions = sessions;
        this.calls = calls;
    }

    static CallStep of(UserTaskActivityBehavior parsed, Config config, RunSessions sessions, Calls calls) {
        var definition = parsed.getTaskDefinition();
        var step = new CallStep(parsed, config, sessions, calls);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, step);
        if (definition.getFormKey() == null && definition.getCamundaFormDefinitionKey() == null) {
            definition.setFormKey(new FixedValue(FORM));
        }
        return step;
    }

    /**
     * What the step says.
     *
     * @param template what to say to the customer; null if that is left to the caller
     * @param answers what a customer who was reached may answer
     */
    record Config(@Nullable String template, @Nullable String topic, List<String> answers) {

        static Optional<Config> of(StepProperties properties) {
            return properties
                    .find("channel")
                    .filter(Channel.CALL.key()::equals)
                    .map(call -> new Config(
                            properties.find("template").orElse(null),
                            properties.find("topic").orElse(null),
                            words(properties.find("answers").orElse(Calls.REACHED))));
        }

        /** In small letters, as conditions ask for them. */
        private static List<String> words(String list) {
            return Arrays.stream(list.split(","))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** What the caller may choose from: the answers, then how else a call may end. */
    public List<String> outcomes() {
        return Stream.concat(
                        config.answers().stream(),
                        Arrays.stream(Calls.Ending.values()).map(Calls.Ending::key))
                .distinct()
                .toList();
    }

    /** What to say; null if that is left to the caller. */
    public @Nullable String template() {
        return config.template();
    }

    Sending sending() {
        return new Sending(Channel.CALL, config.topic());
    }

    @Override
    public void performExecution(ActivityExecution execution) throws Exception {
        var instance = (ExecutionEntity) execution;
        var session = sessions.current();
        var run = session.run(instance.getRootProcessInstanceId());
        var mailing =
                instance.getProcessDefinition().getProperties().get(Entry.KEY).mailing();
        var send = new Send(
                run.id(),
                run.cascade(),
                run.version(),
                instance.getActivityId(),
                run.customer(),
                Channel.CALL,
                config.template() == null ? "" : config.template(),
                config.topic(),
                mailing.promotional(),
                mailing.priority(),
                null);
        if (calls.begin(send, session.customer(run.id()))) {
            super.performExecution(execution);
        } else {
            leave(execution);
        }
    }

    /** Somebody completes the task. */
    @Override
    public void notify(DelegateTask task) {
        var outcomes = outcomes();
        if (!(task.getVariable(OUTCOME) instanceof String outcome && outcomes.contains(outcome))) {
            throw new BadUserRequestException("Say how the call ended: the variable " + OUTCOME + " is one of "
                    + String.join(", ", outcomes) + ".");
        }
        var run = ((TaskEntity) task).getExecution().getRootProcessInstanceId();
        calls.ended(run, task.getTaskDefinitionKey(), outcome, note(task));
        task.removeVariables(List.of(OUTCOME, NOTE));
    }

    private static @Nullable String note(DelegateTask task) {
        var note = task.getVariable(NOTE) instanceof String text ? text.strip() : "";
        return note.isEmpty() ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }
}
