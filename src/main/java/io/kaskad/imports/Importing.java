package io.kaskad.imports;

import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.Import.State;
import io.kaskad.imports.Running.NotOurs;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports one file after the other, and forgets uploads that were cut off. */
@Component
class Importing implements Work {

    static final String NAME = "imports";

    private final Imports imports;
    private final Chunks chunks;
    private final RowErrors errors;
    private final Forgotten forgotten;
    private final List<Intake<?, ?>> intakes;
    private final Understanding understanding;
    private final Transactions transactions;
    private final Clock clock;
    private UUID claim = Ids.next();
    private @Nullable Running<?, ?> running;

    Importing(
            Imports imports,
            Chunks chunks,
            RowErrors errors,
            Forgotten forgotten,
            List<Intake<?, ?>> intakes,
            Understanding understanding,
            Transactions transactions,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.errors = errors;
        this.forgotten = forgotten;
        this.intakes = intakes;
        this.understanding = understanding;
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
            return running == null ? begin() : goOn(running);
        } catch (NotOurs e) {
            running = null;
            return 1;
        } catch (RuntimeException e) {
            finish();
            throw e;
        }
    }

    private int begin() {
        // a claim of its own each time: what an earlier one left behind is void
        claim = Ids.next();
        var file = imports.claim(claim, clock.instant()).orElse(null);
        if (file == null) {
            return imports.forgetCutOff();
        }
        try {
            running = running(file, intake(file.kind()));
        } catch (Refused e) {
            fail(file, e);
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return goOn(running);
    }

    private int goOn(Running<?, ?> running) {
        var done = running.step();
        if (done == 0) {
            this.running = null;
        }
        return Math.max(done, 1);
    }

    private Intake<?, ?> intake(Kind kind) {
        return intakes.stream()
                .filter(intake -> intake.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private <D extends Draft<T>, T> Running<D, T> running(Import file, Intake<D, T> intake) throws IOException {
        var writing = Objects.requireNonNull(file.writing());
        var types = file.types();
        if (types == null) {
            types = understanding.types(() -> chunks.from(file.id(), 0), writing, intake, () -> keep(file));
        }
        var opening = Opening.of(chunks.from(file.id(), 0), writing, intake, types);
        if (file.types() == null && !imports.understood(file.id(), claim, types, opening.header())) {
            throw new NotOurs();
        }
        var from = opening.after(file.reached());
        var contents = new Contents<>(
                opening.frames(chunks.from(file.id(), from.bytes()), from),
                opening.rows(),
                () -> intake.draft(file.terms(), clock.instant()));
        return new Running<>(file, claim, intake, contents, imports, errors, forgotten, chunks, transactions, clock);
    }

    private void keep(Import file) {
        if (!imports.keep(file.id(), claim)) {
            throw new NotOurs();
        }
    }

    private void fail(Import file, Refused why) {
        transactions.run(() -> {
            imports.end(file.id(), State.FAILED, why.getMessage(), clock.instant());
            chunks.remove(file.id());
        });
    }

    /** Another node goes on at once. */
    @Override
    public void finish() {
        if (running != null) {
            running = null;
            imports.release(claim);
        }
    }
}
