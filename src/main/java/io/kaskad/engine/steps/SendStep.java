package io.kaskad.engine.steps;

import io.kaskad.cascades.Cascade.Sending;
import io.kaskad.channels.Channel;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.messaging.Send;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;

/** Writes one message into the ledger; its hand-over happens after the commit. */
final class SendStep extends TaskActivityBehavior {

    private final Config config;
    private final RunSessions sessions;

    SendStep(Config config, RunSessions sessions) {
        this.config = config;
        this.sessions = sessions;
    }

    /** What the step says. */
    record Config(
            Channel channel,
            String template,
            @Nullable String topic,
            @Nullable Duration timeToLive) {

        static Config of(StepProperties properties) {
            return new Config(
                    properties.get("channel", Channel::find, "one of " + channels()),
                    properties.get("template"),
                    properties.find("topic").orElse(null),
                    properties.duration("timeToLive").orElse(null));
        }

        private static String channels() {
            return Arrays.stream(Channel.values()).map(Channel::key).collect(Collectors.joining(", "));
        }
    }

    Sending sending() {
        return new Sending(config.channel(), config.topic());
    }

    @Override
    public void performExecution(ActivityExecution execution) {
        var instance = (ExecutionEntity) execution;
        var session = sessions.current();
        var run = session.run(instance.getRootProcessInstanceId());
        var entry = instance.getProcessDefinition().getProperties().get(Entry.KEY);
        var send = new Send(
                run.id(),
                run.cascade(),
                run.version(),
                instance.getActivityId(),
                run.customer(),
                config.channel(),
                config.template(),
                config.topic(),
                entry.mailing().promotional(),
                entry.mailing().priority(),
                config.timeToLive());
        session.messages().send(send, session.customer(run.id()));
        leave(execution);
    }
}
