package io.kaskad.trial;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.cascades.Diagram;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.cascades.StartingRuns;
import io.kaskad.cascades.TrialEngine;
import io.kaskad.cascades.TrialEngine.Timer;
import io.kaskad.cascades.Trouble;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.Receipts;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Proof;
import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.events.EventLog;
import io.kaskad.messaging.Calls;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Messages;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Page;
import io.kaskad.shared.work.Workers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A whole Kaskad without threads of its own, in which one person goes through one cascade. */
final class Stage {

    private static final String SOURCE = "story";

    /** Far more than any cascade does at one moment. */
    private static final int MOST_ROUNDS = 1_000;

    private final TrialClock clock;
    private final TrialCarrier carrier;
    private final TrialEngine engine;
    private final EmptyTables tables;
    private final Workers workers;
    private final Cascades cascades;
    private final DeployingDiagrams deploying;
    private final CascadeRuntime runtime;
    private final Customers customers;
    private final Consents consents;
    private final EventInbox events;
    private final EventLog eventLog;
    private final StartingRuns starting;
    private final Runs runs;
    private final Messages messages;
    private final Receipts receipts;
    private final Hearings hearings;

    Stage(
            TrialClock clock,
            TrialCarrier carrier,
            TrialEngine engine,
            EmptyTables tables,
            Workers workers,
            Cascades cascades,
            DeployingDiagrams deploying,
            CascadeRuntime runtime,
            Customers customers,
            Consents consents,
            EventInbox events,
            EventLog eventLog,
            StartingRuns starting,
            Runs runs,
            Messages messages,
            Receipts receipts,
            Hearings hearings) {
        this.clock = clock;
        this.carrier = carrier;
        this.engine = engine;
        this.tables = tables;
        this.workers = workers;
        this.cascades = cascades;
        this.deploying = deploying;
        this.runtime = runtime;
        this.customers = customers;
        this.consents = consents;
        this.events = events;
        this.eventLog = eventLog;
        this.starting = starting;
        this.runs = runs;
        this.messages = messages;
        this.receipts = receipts;
        this.hearings = hearings;
    }

    /** Does all of it by the stage's time. */
    <T> T playing(Supplier<T> story) {
        return engine.by(clock, story);
    }

    void empty() {
        engine.clear();
        tables.empty();
        carrier.forget();
    }

    void turnTo(Instant time) {
        clock.turnTo(time);
    }

    Instant now() {
        return clock.instant();
    }

    /** Where a run waits for a time, and until when. */
    record Wait(String element, @Nullable String name, Instant since, Instant until) {}

    /** Those that do not end at once. */
    List<Wait> waits() {
        return engine.timers().stream()
                .filter(timer -> timer.until().isAfter(timer.since()))
                .map(this::wait)
                .toList();
    }

    /** A run stands at the activity whose boundary a timer sits on. */
    private Wait wait(Timer timer) {
        var diagram = runtime.diagram(timer.definitionId());
        var element = diagram.element(timer.element())
                .map(Diagram.Element::attachedTo)
                .orElse(timer.element());
        var name = diagram.element(element).map(Diagram.Element::name).orElse(null);
        return new Wait(element, name, timer.since(), timer.until());
    }

    /** What kept the run from going on first; null if nothing did. */
    @Nullable
    Trouble trouble() {
        return engine.troubles().stream().findFirst().orElse(null);
    }

    Optional<Instant> nextDue() {
        return engine.nextDue();
    }

    void deploy(String key, byte[] diagram) {
        deploying.deploy(key + ".bpmn", diagram);
    }

    void knows(Customer customer) {
        customers.save(customer, SOURCE);
    }

    /** Begins with the event the cascade waits for, or by hand if it waits for none. */
    void begin(String key, String customer, Map<String, Object> properties) {
        var event = cascades.get(key).startEvent();
        if (event == null) {
            starting.start(key, customer, properties, Ids.next().toString());
        } else {
            happens(customer, event, properties);
        }
    }

    void happens(String customer, String event, Map<String, Object> properties) {
        events.accept(List.of(new Event(
                SOURCE, Ids.next().toString(), Event.Kind.TRACK, customer, event, properties, clock.instant())));
    }

    void withdraws(String customer, Channel channel) {
        consents.say(customer, channel, Consent.ALL_TOPICS, Consent.State.WITHDRAWN, SOURCE, Proof.NONE);
    }

    void becomes(Message message, Story.Becomes becomes, @Nullable String answer) {
        if (message.channel() == Channel.CALL && carrier.text(message.id()).isEmpty()) {
            engine.called(message.element(), outcome(becomes, answer));
        } else if (answer == null) {
            receipts.accept(List.of(carrier.report(message.id(), becomes)));
        } else {
            hearings.accept(List.of(carrier.answer(message.id(), answer)));
        }
    }

    /** What a person would say who has called. */
    private static String outcome(Story.Becomes becomes, @Nullable String answer) {
        return switch (becomes) {
            case FAILED, EXPIRED -> Calls.Ending.NO_ANSWER.key();
            case BOUNCED -> Calls.Ending.WRONG_NUMBER.key();
            default -> answer == null ? Calls.REACHED : answer.toLowerCase(Locale.ROOT);
        };
    }

    /** @return whether all that was to be done at this moment is done */
    boolean settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var done = ticking(engine.runDue());
            for (var work : workers.all()) {
                done += ticking(work.doSome());
            }
            if (done == 0) {
                return true;
            }
        }
        return false;
    }

    private int ticking(int done) {
        if (done > 0) {
            clock.tick();
        }
        return done;
    }

    Optional<Run> run(String customer) {
        return runs.list(new Runs.Wanted(customer, null, null, null), null, 1).items().stream()
                .findFirst();
    }

    List<Message> messages(Run run) {
        return messages.ofRun(run.id());
    }

    /** Why an event of this customer led to nothing; null if all did. */
    @Nullable
    String complaint(String customer) {
        return eventLog.list(new EventLog.Wanted(null, customer), null, Page.MAX_LIMIT).items().stream()
                .map(EventLog.Logged::error)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What the diagram calls the end it reached; null if it has reached none. */
    @Nullable
    String outcomeOf(Run run) {
        var outcome = run.outcome();
        return outcome == null ? null : runtime.diagram(run.definitionId()).name(outcome);
    }
}
