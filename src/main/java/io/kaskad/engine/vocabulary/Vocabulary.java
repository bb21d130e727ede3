package io.kaskad.engine.vocabulary;

import io.kaskad.cascades.Mark;
import io.kaskad.engine.run.RunSession;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.steps.Entry;
import io.kaskad.events.EventInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What conditions can ask about the run they stand in. */
@Component
public class Vocabulary {

    /** Every name, and what may follow it; an empty set stands for anything. */
    public static final Map<String, Set<String>> NAMES = Map.of(
            "customer", Set.of(),
            "event", Set.of(),
            "message", Set.of("sent", "delivered", "opened", "clicked", "replied", "notSent", "notDelivered", "of"),
            "messages", Set.of("sent", "delivered", "opened", "clicked", "replied"),
            "targetAction", Set.of("done"));

    /** What may be called on a name. */
    public static final Map<String, Set<String>> QUESTIONS =
            Map.of("customer", Set.of("reachable", "subscribed"), "message", Set.of("of"));

    /** What may be called by itself. */
    public static final Set<String> FUNCTIONS = Set.of("did");

    private final RunSessions sessions;
    private final EventInbox events;

    Vocabulary(RunSessions sessions, EventInbox events) {
        this.sessions = sessions;
        this.events = events;
    }

    Optional<Word> word(String name, ExecutionEntity instance) {
        var session = sessions.current();
        var run = instance.getRootProcessInstanceId();
        return Optional.ofNullable(
                switch (name) {
                    case "customer" -> customer(session, run, instance);
                    case "event" -> new Facts(session.run(run).trigger().properties());
                    case "message" -> MessageWord.latest(session.messages().ofRun(run));
                    case "messages" -> new MessagesWord(session.messages().ofRun(run));
                    case "targetAction" -> targetAction(session, run, instance);
                    default -> null;
                });
    }

    private static CustomerWord customer(RunSession session, String run, ExecutionEntity instance) {
        return new CustomerWord(
                session.customer(run),
                entry(instance).promotional(),
                (channel, why) -> session.passed(run, Mark.CLOSED.with(channel.key() + ":" + why)));
    }

    private Word targetAction(RunSession session, String run, ExecutionEntity instance) {
        return name -> {
            if (!name.equals("done")) {
                throw new Word.UnknownWord("targetAction." + name);
            }
            var action = entry(instance).targetAction();
            return action != null && did(session, run, action, session.run(run).startedAt());
        };
    }

    private static Entry entry(ExecutionEntity instance) {
        return instance.getProcessDefinition().getProperties().get(Entry.KEY);
    }

    private boolean did(RunSession session, String run, String event, Instant since) {
        return events.did(session.run(run).customer(), event, since);
    }

    boolean did(String event, @Nullable Duration within) {
        var instance = Context.getBpmnExecutionContext().getExecution();
        var session = sessions.current();
        var run = instance.getRootProcessInstanceId();
        var since = within == null ? Instant.EPOCH : session.now().minus(within);
        return did(session, run, event, since);
    }
}
