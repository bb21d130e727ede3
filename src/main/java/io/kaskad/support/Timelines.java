package io.kaskad.support;

import static java.util.Comparator.comparing;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Diagram;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.Runs;
import io.kaskad.cascades.Trails;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import io.kaskad.messaging.Answers;
import io.kaskad.messaging.Attempt;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Message.Status;
import io.kaskad.messaging.Messages;
import io.kaskad.support.Occasion.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells in order what happened to one person in one cascade, from the run's trail and the ledger. */
@Service
public class Timelines {

    private static final Map<Status, Kind> TOLD = new EnumMap<>(Map.ofEntries(
            Map.entry(Status.QUEUED, Kind.MESSAGE_QUEUED),
            Map.entry(Status.SENT, Kind.MESSAGE_SENT),
            Map.entry(Status.DELIVERED, Kind.MESSAGE_DELIVERED),
            Map.entry(Status.MACHINE_OPENED, Kind.MESSAGE_MACHINE_OPENED),
            Map.entry(Status.OPENED, Kind.MESSAGE_OPENED),
            Map.entry(Status.CLICKED, Kind.MESSAGE_CLICKED),
            Map.entry(Status.REPLIED, Kind.MESSAGE_REPLIED),
            Map.entry(Status.SKIPPED, Kind.MESSAGE_SKIPPED),
            Map.entry(Status.FAILED, Kind.MESSAGE_FAILED),
            Map.entry(Status.BOUNCED, Kind.MESSAGE_BOUNCED),
            Map.entry(Status.EXPIRED, Kind.MESSAGE_EXPIRED),
            Map.entry(Status.CANCELLED, Kind.MESSAGE_CANCELLED),
            Map.entry(Status.UNKNOWN, Kind.MESSAGE_UNKNOWN)));

    private final Runs runs;
    private final Trails trails;
    private final Messages messages;
    private final Answers answers;
    private final CascadeRuntime runtime;

    Timelines(Runs runs, Trails trails, Messages messages, Answers answers, CascadeRuntime runtime) {
        this.runs = runs;
        this.trails = trails;
        this.messages = messages;
        this.answers = answers;
        this.runtime = runtime;
    }

    /**
     * A run with all that happened on its way.
     *
     * @param cost what its messages cost so far; null if nothing, or in more than one currency
     */
    public record Timeline(
            Run run,
            List<Occasion> occasions,
            List<Message> messages,
            @Nullable Money cost) {}

    public Optional<Timeline> of(String id) {
        return runs.find(id).map(this::tell);
    }

    /** What happens in one transaction carries the same time, and is told in the order it is added in here. */
    private Timeline tell(Run run) {
        var sent = messages.ofRun(run.id());
        var diagram = runtime.diagram(run.definitionId());
        var occasions = new ArrayList<Occasion>();
        occasions.add(
                Occasion.of(run.startedAt(), Kind.RUN_STARTED, run.trigger().event()));
        new TrailReader(diagram, sent)
                .read(trails.of(run.id()))
                .forEach(occasion ->
                        occasions.add(occasion.kind() == Kind.INCIDENT_OPENED ? explained(occasion, sent) : occasion));
        sent.forEach(message -> occasions.addAll(told(message, diagram)));
        sent.forEach(message -> occasions.addAll(words(message, diagram)));
        if (run.endedAt() != null) {
            occasions.add(end(run, run.endedAt(), diagram));
        }
        occasions.sort(comparing(Occasion::at));
        return new Timeline(run, List.copyOf(occasions), sent, sum(sent));
    }

    /** An incident of a message, with what the last attempt to hand it over came upon. */
    private Occasion explained(Occasion incident, List<Message> sent) {
        return sent.stream()
                .flatMap(message -> messages.attempts(message.id()).stream())
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.BLOCKED
                        && !attempt.startedAt().isAfter(incident.at()))
                .max(comparing(Attempt::startedAt))
                .map(attempt -> incident.because(attempt.detail()))
                .orElse(incident);
    }

    private static Occasion end(Run run, Instant at, Diagram diagram) {
        var kind = run.state() == Run.State.CANCELLED ? Kind.RUN_CANCELLED : Kind.RUN_ENDED;
        var outcome = run.outcome();
        return Occasion.of(at, kind, outcome == null ? null : diagram.name(outcome));
    }

    private static List<Occasion> told(Message message, Diagram diagram) {
        var occasions = new ArrayList<Occasion>();
        message.times().forEach((status, at) -> {
            var kind = TOLD.get(status);
            if (kind != null
                    && status != Status.REPLIED
                    && !(status == Status.QUEUED && message.times().containsKey(Status.SKIPPED))) {
                occasions.add(told(message, status, kind, at, diagram));
            }
        });
        return occasions;
    }

    private static Occasion told(Message message, Status status, Kind kind, Instant at, Diagram diagram) {
        var reason = message.reason();
        return new Occasion(
                at,
                kind,
                message.element(),
                diagram.element(message.element()).map(Diagram.Element::name).orElse(null),
                message.channel(),
                message.id(),
                reason != null && status == message.status() ? reason.name() : null,
                null,
                status == Status.SENT ? message.cost() : null,
                message.late() && status == message.status(),
                null);
    }

    /** What the customer answered, and what the caller says of a customer who did not. */
    private List<Occasion> words(Message message, Diagram diagram) {
        var replied = message.times().get(Status.REPLIED);
        if (replied == null && message.channel() != Channel.CALL) {
            return List.of();
        }
        var said = answers.all(message.id());
        if (said.isEmpty()) {
            return replied == null
                    ? List.of()
                    : List.of(told(message, Status.REPLIED, Kind.MESSAGE_REPLIED, replied, diagram));
        }
        var kind = replied == null ? Kind.MESSAGE_NOTED : Kind.MESSAGE_REPLIED;
        return said.stream()
                .map(reply ->
                        told(message, Status.REPLIED, kind, reply.at(), diagram).because(reply.text()))
                .toList();
    }

    private static @Nullable Money sum(List<Message> sent) {
        var costs = sent.stream().map(Message::cost).filter(Objects::nonNull).toList();
        var currencies = costs.stream().map(Money::currency).distinct().toList();
        return currencies.size() != 1
                ? null
                : new Money(
                        costs.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currencies.get(0));
    }
}
