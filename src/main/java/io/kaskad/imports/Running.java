package io.kaskad.imports;

import io.kaskad.imports.Contents.Row;
import io.kaskad.imports.Import.Place;
import io.kaskad.shared.DatabaseOutage;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * An import under way on this node. Each batch and how far the import has come by it are one transaction, which is void if
 * the import is not this node's any more: a crash, or a node that was thought dead, loses no row and repeats none.
 */
final class Running<D extends Draft<T>, T> {

    private static final Logger log = LoggerFactory.getLogger(Running.class);
    private static final int BATCH = 1_000;
    private static final int MOST_LETTERS = 4_000_000;

    private final Import file;
    private final UUID claim;
    private final Intake<D, T> intake;
    private final Contents<D, T> contents;
    private final Imports imports;
    private final RowErrors errors;
    private final Forgotten forgotten;
    private final Chunks chunks;
    private final Transactions transactions;
    private final Clock clock;
    private @Nullable CompletableFuture<List<Row<T>>> next;

    Running(
            Import file,
            UUID claim,
            Intake<D, T> intake,
            Contents<D, T> contents,
            Imports imports,
            RowErrors errors,
            Forgotten forgotten,
            Chunks chunks,
            Transactions transactions,
            Clock clock) {
        this.file = file;
        this.claim = claim;
        this.intake = intake;
        this.contents = contents;
        this.imports = imports;
        this.errors = errors;
        this.forgotten = forgotten;
        this.chunks = chunks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The import is somebody else's by now, or over. */
    static final class NotOurs extends RuntimeException {

        NotOurs() {
            super("The import is somebody else's by now, or over");
        }
    }

    /** @return how many rows it did; none at the end */
    int step() {
        var batch = next == null ? batch() : next.join();
        if (batch.isEmpty()) {
            end();
            return 0;
        }
        // while the database takes one batch in, the next one is read
        next = CompletableFuture.supplyAsync(this::batch);
        try {
            commit(batch);
        } catch (RuntimeException e) {
            throwIfItMayGoWellLater(e);
            // not the failure itself, which may quote anything
            log.debug("A batch of import {} failed by {}; going on row by row", file.id(), e.getClass());
            batch.forEach(this::commitAlone);
        }
        return batch.size();
    }

    private List<Row<T>> batch() {
        var batch = new ArrayList<Row<T>>();
        int letters = 0;
        try {
            for (var row = contents.next(); row.isPresent(); row = contents.next()) {
                batch.add(row.get());
                letters += row.get().frame().text().length();
                if (batch.size() == BATCH || letters >= MOST_LETTERS) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return batch;
    }

    private void commitAlone(Row<T> row) {
        try {
            commit(List.of(row));
        } catch (RuntimeException e) {
            throwIfItMayGoWellLater(e);
            commit(List.of(row.failed(reason(e))));
        }
    }

    /** Nothing is wrong with the rows then. */
    private static void throwIfItMayGoWellLater(RuntimeException failure) {
        if (failure instanceof NotOurs
                || failure instanceof TransientDataAccessException
                || DatabaseOutage.isBehind(failure)) {
            throw failure;
        }
    }

    /** What others say of it may quote anything; our own refusals do not. */
    private static String reason(RuntimeException failure) {
        return failure instanceof Refused
                ? String.valueOf(failure.getMessage())
                : "The database does not take this row (" + failure.getClass().getSimpleName() + ").";
    }

    private void commit(List<Row<T>> batch) {
        transactions.run(() -> {
            var gone = forgotten.of(file.id());
            write(
                    gone.isEmpty()
                            ? batch
                            : batch.stream().map(row -> row.without(gone)).toList());
            // their rows may just have waited for the erasure to let go of the customer
            if (forgotten.of(file.id()).size() > gone.size()) {
                throw new OptimisticLockingFailureException("Somebody was erased meanwhile");
            }
        });
    }

    private void write(List<Row<T>> batch) {
        var said = batch.stream().map(Row::said).filter(Objects::nonNull).toList();
        if (!said.isEmpty()) {
            intake.apply(said, file.terms(), clock.instant());
        }
        var failed =
                batch.stream().filter(row -> row.said() == null).map(Row::error).toList();
        errors.add(file.id(), failed);
        if (!imports.reached(file.id(), claim, after(batch), said.size(), failed.size())) {
            throw new NotOurs();
        }
    }

    private static <T> Place after(List<Row<T>> batch) {
        return batch.get(batch.size() - 1).frame().after();
    }

    private void end() {
        transactions.run(() -> {
            if (!imports.reached(file.id(), claim, new Place(file.bytes(), contents.line()), 0, 0)) {
                throw new NotOurs();
            }
            imports.end(file.id(), Import.State.DONE, null, clock.instant());
            chunks.remove(file.id());
        });
    }
}
