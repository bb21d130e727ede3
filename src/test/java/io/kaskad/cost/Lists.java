package io.kaskad.cost;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.ElementCounts;
import io.kaskad.cascades.EventNames;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunCounts;
import io.kaskad.cascades.RunMigration;
import io.kaskad.cascades.Runs;
import io.kaskad.content.Templates;
import io.kaskad.customers.Customers;
import io.kaskad.events.EventLog;
import io.kaskad.messaging.Message.Status;
import io.kaskad.messaging.Messages;
import io.kaskad.shared.Cursor;
import io.kaskad.support.Timelines;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What people look for among a million; a page of it each. */
final class Lists {

    private static final int PAGE = 50;

    /** What most messages are, or are but for a moment, is found on the way through all of them. */
    private static final EnumSet<Status> USUAL =
            EnumSet.of(Status.QUEUED, Status.SENDING, Status.SENT, Status.DELIVERED);

    private final Runs runs;
    private final Messages messages;
    private final EventLog events;
    private final Map<String, Runnable> reads = new LinkedHashMap<>();

    private Lists(ApplicationContext kaskad) {
        this.runs = kaskad.getBean(Runs.class);
        this.messages = kaskad.getBean(Messages.class);
        this.events = kaskad.getBean(EventLog.class);
    }

    static Map<String, Runnable> of(ApplicationContext kaskad) {
        var lists = new Lists(kaskad);
        var newest = lists.runs.list(lists.anyOf(null, null), null, PAGE);
        var run = newest.items().get(0);
        lists.ofRuns(Cursor.decoded(newest.next()));
        lists.ofMessages(run);
        lists.ofEvents(run.customer());
        lists.ofCascades(kaskad, run);
        lists.reads.put(
                "timeline", () -> kaskad.getBean(Timelines.class).of(run.id()).orElseThrow());
        lists.reads.put(
                "names of events", () -> kaskad.getBean(EventNames.class).all());
        lists.reads.put(
                "a name of events", () -> kaskad.getBean(EventNames.class).known("unheard of"));
        lists.reads.put(
                "names of templates", () -> kaskad.getBean(Templates.class).names());
        lists.reads.put(
                "customer",
                () -> kaskad.getBean(Customers.class).find(run.customer()).orElseThrow());
        return lists.reads;
    }

    /** What stands beside cascades and at their elements, however many runs there are. */
    private void ofCascades(ApplicationContext kaskad, Run run) {
        var runtime = kaskad.getBean(CascadeRuntime.class);
        var counts = kaskad.getBean(RunCounts.class);
        var migration = kaskad.getBean(RunMigration.class);
        reads.put("runs by cascade", counts::byCascade);
        reads.put("runs by version", () -> counts.of(run.cascade()));
        reads.put("incidents by cascade", runtime::incidents);
        reads.put("where runs stand", () -> runtime.standing(run.definitionId()));
        reads.put("heat", () -> kaskad.getBean(ElementCounts.class).of(run.cascade(), run.version()));
        reads.put("preview of a move", () -> migration.plan(run.definitionId(), run.definitionId()));
    }

    private void ofRuns(Cursor deep) {
        for (var cascade : Arrays.asList("order-status", "welcome", "unknown", null)) {
            for (var state : Arrays.asList(Run.State.ACTIVE, Run.State.ENDED, Run.State.CANCELLED, null)) {
                var wanted = anyOf(cascade, state);
                reads.put("runs " + wanted, () -> runs.list(wanted, null, PAGE));
                reads.put("more runs " + wanted, () -> runs.list(wanted, deep, PAGE));
            }
        }
    }

    private Runs.Wanted anyOf(@Nullable String cascade, Run.@Nullable State state) {
        return new Runs.Wanted(null, cascade, state, null);
    }

    private void ofMessages(Run run) {
        for (var status : EnumSet.complementOf(USUAL)) {
            reads.put(
                    "messages " + status,
                    () -> messages.list(new Messages.Wanted(null, null, null, status), null, PAGE));
        }
        for (var wanted : List.of(
                new Messages.Wanted(null, null, null, null),
                new Messages.Wanted(run.customer(), null, null, null),
                new Messages.Wanted(null, run.id(), null, null))) {
            reads.put("messages " + wanted, () -> messages.list(wanted, null, PAGE));
        }
    }

    private void ofEvents(String customer) {
        for (var wanted : List.of(
                new EventLog.Wanted(null, null),
                new EventLog.Wanted(EventLog.State.DONE, null),
                new EventLog.Wanted(EventLog.State.REFUSED, null),
                new EventLog.Wanted(EventLog.State.PARKED, null),
                new EventLog.Wanted(null, customer))) {
            reads.put("events " + wanted, () -> events.list(wanted, null, PAGE));
        }
    }
}
