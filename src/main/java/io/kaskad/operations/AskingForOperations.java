package io.kaskad.operations;

import io.kaskad.cascades.ActiveRuns;
import io.kaskad.cascades.ActiveRuns.Of;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.Pausing;
import io.kaskad.operations.Operation.Kind;
import io.kaskad.operations.Operation.State;
import io.kaskad.operations.Operation.Version;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Begins and breaks off operations. A cascade has one at a time. */
@Service
public class AskingForOperations {

    private final Operations operations;
    private final Cascades cascades;
    private final Pausing pausing;
    private final ActiveRuns runs;
    private final Transactions transactions;
    private final Workers workers;
    private final Clock clock;

    AskingForOperations(
            Operations operations,
            Cascades cascades,
            Pausing pausing,
            ActiveRuns runs,
            Transactions transactions,
            Workers workers,
            Clock clock) {
        this.operations = operations;
        this.cascades = cascades;
        this.pausing = pausing;
        this.runs = runs;
        this.transactions = transactions;
        this.workers = workers;
        this.clock = clock;
    }

    /** Cancels all runs of a cascade and lets nobody in until it is resumed. */
    public Operation stop(String key, String by) {
        var cascade = cascades.get(key);
        pausing.pause(key, by);
        return begin(Kind.STOP, cascade.key(), null, null, by);
    }

    /** Moves the runs of one version to another. */
    public Operation migrate(String key, int from, int to, String by) {
        if (from == to) {
            throw Refused.invalid("Choose another version to move the runs to.");
        }
        return begin(Kind.MIGRATION, key, Version.of(cascades.get(key, from)), Version.of(cascades.get(key, to)), by);
    }

    private Operation begin(Kind kind, String key, @Nullable Version from, @Nullable Version to, String by) {
        var operation = transactions.call(() -> added(kind, key, from, to, by));
        workers.nudge(Operating.NAME);
        return operation;
    }

    private Operation added(Kind kind, String key, @Nullable Version from, @Nullable Version to, String by) {
        if (operations.of(key).stream().anyMatch(other -> other.state() == State.RUNNING)) {
            throw Refused.conflict(
                    "Another operation of this cascade is under way. Wait for its end, or break it off.");
        }
        var operation = new Operation(
                Ids.next(),
                kind,
                key,
                from,
                to,
                State.RUNNING,
                runs.count(new Of(key, from == null ? null : from.definitionId())),
                0,
                0,
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                null);
        operations.add(operation);
        return operation;
    }

    /** Breaks it off; what is done stays done. */
    public Operation breakOff(UUID id) {
        transactions.run(() -> operations.end(id, State.CANCELLED, clock.instant()));
        return get(id);
    }

    public Operation get(UUID id) {
        return operations.find(id).orElseThrow(() -> Refused.notFound("operation", id));
    }
}
