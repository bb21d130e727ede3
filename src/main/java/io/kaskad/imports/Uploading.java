package io.kaskad.imports;

import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.Import.State;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes files in, a piece at a time, and breaks off what is under way. */
@Service
public class Uploading {

    static final int PIECE = 1_000_000;

    private final Imports imports;
    private final Chunks chunks;
    private final Transactions transactions;
    private final Workers workers;
    private final Clock clock;

    Uploading(Imports imports, Chunks chunks, Transactions transactions, Workers workers, Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.transactions = transactions;
        this.workers = workers;
        this.clock = clock;
    }

    /** Comes back when all of the file is here. If it breaks off, nothing of it stays. */
    public Import upload(Kind kind, String name, Terms terms, String by, InputStream file) throws IOException {
        var id = Ids.next();
        imports.add(begun(id, kind, name, terms, by));
        try {
            var writing = take(id, file);
            if (!imports.uploaded(id, writing)) {
                throw cancelled();
            }
        } catch (IOException | RuntimeException e) {
            imports.forget(id);
            throw e;
        }
        workers.nudge(Importing.NAME);
        return get(id);
    }

    private Import begun(UUID id, Kind kind, String name, Terms terms, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Import(
                id, kind, name, State.UPLOADING, terms, null, null, null, 0, 0, 1, 0, 0, now, by, null, null, null);
    }

    private Writing take(UUID id, InputStream file) throws IOException {
        var recognition = new Recognition();
        var piece = new byte[PIECE];
        long taken = 0;
        int length;
        while ((length = file.readNBytes(piece, 0, PIECE)) > 0) {
            recognition.pass(piece, length);
            keep(id, taken, Arrays.copyOf(piece, length));
            taken += length;
        }
        if (taken == 0) {
            throw Refused.invalid("The file is empty.");
        }
        return recognition.writing();
    }

    private void keep(UUID id, long startsAt, byte[] piece) {
        transactions.run(() -> {
            if (!imports.grown(id, startsAt + piece.length)) {
                throw cancelled();
            }
            chunks.add(id, startsAt, piece);
        });
    }

    private static Refused cancelled() {
        return Refused.conflict("The import was cancelled while the file came in.");
    }

    /** What is imported stays. */
    public Import cancel(UUID id) {
        get(id);
        transactions.run(() -> {
            if (!imports.end(id, State.CANCELLED, null, clock.instant())) {
                throw Refused.conflict("The import is over.");
            }
            chunks.remove(id);
        });
        return get(id);
    }

    public Import get(UUID id) {
        return imports.find(id).orElseThrow(() -> Refused.notFound("import", id));
    }
}
