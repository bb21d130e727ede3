package io.kaskad.operations;

import io.kaskad.cascades.ActiveRuns;
import io.kaskad.cascades.ActiveRuns.Place;
import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.RunMigration;
import io.kaskad.operations.Operation.State;
import io.kaskad.operations.Operation.Version;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what was asked for to fifty runs in one transaction, and to each alone if that fails, so that a bad one fails alone
 * with its reason. How far it has come is written in the same transaction: a crash loses nothing and repeats nothing.
 */
@Component
class Operating implements Work {

    static final String NAME = "operations";

    private static final Logger log = LoggerFactory.getLogger(Operating.class);
    private static final int BATCH = 50;
    private static final int LONGEST_DETAIL = 500;

    private final Operations operations;
    private final RunResults results;
    private final ActiveRuns runs;
    private final CascadeRuntime runtime;
    private final RunMigration migration;
    private final Transactions transactions;
    private final Clock clock;

    Operating(
            Operations operations,
            RunResults results,
            ActiveRuns runs,
            CascadeRuntime runtime,
            RunMigration migration,
            Transactions transactions,
            Clock clock) {
        this.operations = operations;
        this.results = results;
        this.runs = runs;
        this.runtime = runtime;
        this.migration = migration;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int doSome() {
        try {
            return transactions.call(() -> some(BATCH, null));
        } catch (RuntimeException e) {
            log.debug("A batch of an operation failed; going on one by one", e);
            return oneByOne();
        }
    }

    private int oneByOne() {
        var done = 0;
        for (int n = 0; n < BATCH; n++) {
            done += one();
        }
        return done;
    }

    private int one() {
        try {
            return transactions.call(() -> some(1, null));
        } catch (RuntimeException e) {
            return transactions.call(() -> some(1, reason(e)));
        }
    }

    /** What others say of it may quote anything; our own refusals do not. */
    private static String reason(RuntimeException failure) {
        var reason = failure instanceof Refused
                ? String.valueOf(failure.getMessage())
                : "Something went wrong at this run (" + failure.getClass().getSimpleName() + ").";
        return reason.length() <= LONGEST_DETAIL ? reason : reason.substring(0, LONGEST_DETAIL);
    }

    /** @param failure why nothing can be done to the next one; null to do it */
    private int some(int most, @Nullable String failure) {
        return operations
                .claim()
                .map(operation -> some(operation, most, failure))
                .orElse(0);
    }

    private int some(Operation operation, int most, @Nullable String failure) {
        var next = runs.after(operation.reached(), operation.runs(), most);
        if (next.isEmpty()) {
            operations.end(operation.id(), State.DONE, clock.instant());
            return 1;
        }
        var ids = next.stream().map(Place::run).toList();
        if (failure == null) {
            apply(operation, ids);
        }
        results.add(operation.id(), ids, failure, clock.instant());
        operations.reached(operation, next, failure != null);
        return next.size();
    }

    private void apply(Operation operation, List<String> ids) {
        switch (operation.kind()) {
            case STOP -> runtime.cancel(ids, "stopped");
            case MIGRATION -> migration.migrate(ids, cascade(operation.from()), cascade(operation.to()));
        }
    }

    private Cascade cascade(@Nullable Version version) {
        return runtime.byDefinition(Objects.requireNonNull(version).definitionId())
                .orElseThrow(() -> Refused.conflict("This version has been removed."));
    }
}
