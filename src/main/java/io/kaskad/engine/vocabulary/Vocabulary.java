package io.kaskad.engine.vocabulary;

import io.kaskad.cascades.Mark;
import io.kaskad.engine.run.RunSession;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.steps.Entry;
import io.kaskad.engine.steps.Split;
import io.kaskad.events.EventInbox;
import io.kaskad.messaging.Answers;
import io.kaskad.policy.SendingHours;
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
            "customer",
            Set.of(),
            "event",
            Set.of(),
            "message",
            Set.of("sent", "delivered", "opened", "clicked", "replied", "answer", "notSent", "notDelivered", "of"),
            "messages",
            Set.of("sent", "delivered", "opened", "clicked", "replied"),
            "split",
            Set.of("variant"),
            "targetAction",
            Set.of("done"),
            "until",
            Set.of("sendingHours", "localTime", "before"));

    /** What may be called on a name. */
    public static final Map<String, Set<String>> QUESTIONS = Map.of(
            "customer", Set.of("reachable", "subscribed"),
            "message", Set.of("of"),
            "split", Set.of("variant"),
            "until", Set.of("localTime", "before"));

    /** What may be called by itself. */
    public static final Set<String> FUNCTIONS = Set.of("did");

    private final RunSessions sessions;
    private final EventInbox events;
    private final SendingHours hours;
    private final Answers answers;

    Vocabulary(RunSessions sessions, EventInbox events, SendingHours hours, Answers answers) {
        this.sessions = sessions;
        this.events = events;
        this.hours = hours;
        this.answers = answers;
    }

    Optional<Word> word(String name, ExecutionEntity instance) {
        var session = sessions.current();
        var run = instance.getRootProcessInstanceId();
        return Optional.ofNullable(
                switch (name) {
                    case "customer" -> customer(session, run, instance);
                    case "event" -> new Facts(session.run(run).trigger().properties());
                    case "message" -> MessageWord.latest(session.messages().ofRun(run), answers);
                    case "messages" -> new MessagesWord(session.messages().ofRun(run));
                    case "targetAction" -> targetAction(session, run, instance);
                    case "split" ->
                        new SplitWord(
                                instance.getProcessDefinition().getProperties().get(Split.ALL),
                                session.run(run).customer());
                    case "until" -> until(session, run);
                    default -> null;
                });
    }

    private static CustomerWord customer(RunSession session, String run, ExecutionEntity instance) {
        return new CustomerWord(
                session.customer(run),
                entry(instance).mailing().promotional(),
                (channel, why) -> session.passed(run, Mark.CLOSED.with(channel.key() + ":" + why)));
    }

    private Word until(RunSession session, String run) {
        var customer = session.customer(run);
        var zone = hours.zone(customer == null ? null : customer.timeZone());
        return new UntilWord(session.now().atZone(zone), hours, fact -> {
            if (fact.startsWith("event.")) {
                return session.run(run).trigger().properties().get(fact.substring("event.".length()));
            }
            if (fact.startsWith("customer.") && customer != null) {
                return customer.attributes().get(fact.substring("customer.".length()));
            }
            return null;
        });
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
