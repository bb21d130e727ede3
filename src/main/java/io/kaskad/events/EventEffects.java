package io.kaskad.events;

import static java.util.stream.Collectors.partitioningBy;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.CascadeRuntime.Occurrence;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.Entering;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunStart;
import io.kaskad.cascades.Runs;
import io.kaskad.events.Event.Kind;
import io.kaskad.events.EventInbox.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What events do to customers and runs; in the caller's transaction. */
@Component
class EventEffects {

    private final EventInbox inbox;
    private final SeenEvents seen;
    private final Recognising recognising;
    private final Identifying identifying;
    private final Cascades cascades;
    private final Runs runs;
    private final Entering entering;
    private final CascadeRuntime runtime;

    EventEffects(
            EventInbox inbox,
            SeenEvents seen,
            Recognising recognising,
            Identifying identifying,
            Cascades cascades,
            Runs runs,
            Entering entering,
            CascadeRuntime runtime) {
        this.inbox = inbox;
        this.seen = seen;
        this.recognising = recognising;
        this.identifying = identifying;
        this.cascades = cascades;
        this.runs = runs;
        this.entering = entering;
        this.runtime = runtime;
    }

    /** Rows in order of arrival. */
    void of(List<Row> rows) {
        var byKind = rows.stream().collect(partitioningBy(row -> row.event().kind() == Kind.TRACK));
        var learnt = recognising.learnt(byKind.get(false));
        identifying.learn(learnt.stream().map(Row::event).toList());
        recognising.link(
                Stream.concat(learnt.stream(), byKind.get(true).stream()).toList());
        inbox.learnt(ids(learnt));
        happened(byKind.get(true));
    }

    private void happened(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(row -> seen.note(Objects.requireNonNull(row.event().name())));
        var recognised = recognising.happened(rows);
        var byKnown = recognised.rows().stream()
                .collect(partitioningBy(row -> recognised.customers().contains(row.customer())));
        inbox.refuse(ids(byKnown.get(false)), "UNKNOWN_CUSTOMER: identify the customer first");
        var accepted = byKnown.get(true);
        inbox.done(ids(accepted));
        endRuns(accepted);
        runtime.occurred(accepted.stream()
                .map(row -> new Occurrence(
                        row.customer(), Objects.requireNonNull(row.event().name())))
                .toList());
        startRuns(accepted);
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    /** A target action ends what was meant to lead to it. */
    private void endRuns(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var done = new HashSet<Occurrence>();
        rows.forEach(row -> done.add(new Occurrence(
                row.event().customer(), Objects.requireNonNull(row.event().name()))));
        var people = rows.stream().map(row -> row.event().customer()).distinct().toList();
        var reached = runs.active(people).stream()
                .filter(run -> targetReached(run, done))
                .map(Run::id)
                .toList();
        runtime.cancel(reached, Run.TARGET_ACTION);
    }

    private boolean targetReached(Run run, Set<Occurrence> done) {
        return runtime.byDefinition(run.definitionId())
                .map(cascade -> cascade.targetAction())
                .filter(action -> done.contains(new Occurrence(run.customer(), action)))
                .isPresent();
    }

    boolean startsRuns(Event event) {
        return event.name() != null && !cascades.startedBy(event.name()).isEmpty();
    }

    private void startRuns(List<Row> rows) {
        var starts = new ArrayList<RunStart>();
        for (var row : rows) {
            var event = row.event();
            var trigger = new Run.Trigger(
                    event.source(), event.messageId(), Objects.requireNonNull(event.name()), event.properties());
            cascades.startedBy(trigger.event())
                    .forEach(cascade -> starts.add(new RunStart(cascade, event.customer(), trigger)));
        }
        runtime.start(entering.admit(starts).admitted());
    }
}
