package io.kaskad.imports;

import io.kaskad.imports.Frames.Frame;
import io.kaskad.imports.RowErrors.RowError;
import io.kaskad.shared.Refused;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file, read row by row.
 *
 * @param <T> what a row says
 */
final class Contents<D extends Draft<T>, T> {

    private static final int LONGEST_REASON = 500;
    private static final String ERASED = "The customer was erased while the file was being imported.";
    private static final char DAMAGED = '\uFFFD';

    private final Frames frames;
    private final Rows<D> rows;
    private final Supplier<D> drafts;

    Contents(Frames frames, Rows<D> rows, Supplier<D> drafts) {
        this.frames = frames;
        this.rows = rows;
        this.drafts = drafts;
    }

    /**
     * A row that was read.
     *
     * @param said null if it could not be understood
     * @param customer whom it is about, if it says so
     * @param failure null if it could
     */
    record Row<T>(
            Frame frame,
            @Nullable T said,
            @Nullable String customer,
            @Nullable String failure) {

        Row<T> failed(String reason) {
            return new Row<>(frame, null, customer, reason);
        }

        /** Of somebody among these it tells only that there was a row. */
        Row<T> without(Set<String> gone) {
            return customer != null && gone.contains(customer)
                    ? new Row<>(new Frame(frame.line(), "", true, frame.after()), null, null, ERASED)
                    : this;
        }

        RowError error() {
            var reason = String.valueOf(failure);
            return new RowError(
                    frame.line(),
                    customer,
                    reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                    // no text of PostgreSQL has a NUL
                    frame.text().replace('\0', ' '));
        }
    }

    /** Empty at the end. Lines with nothing in them are passed over. */
    Optional<Row<T>> next() throws IOException {
        Optional<Frame> frame;
        do {
            frame = frames.next();
        } while (frame.isPresent() && frame.get().blank() && frame.get().whole());
        return frame.map(this::row);
    }

    /** The number of the next line. */
    long line() {
        return frames.line();
    }

    private Row<T> row(Frame frame) {
        var draft = drafts.get();
        try {
            check(frame);
            rows.read(frame.text(), draft);
            return new Row<>(frame, draft.checked(), draft.customer(), null);
        } catch (Refused e) {
            return new Row<>(frame, null, draft.customer(), e.getMessage());
        } catch (RuntimeException e) {
            // whatever it is, one row must not hold up those behind it
            var reason = "The row cannot be read (" + e.getClass().getSimpleName() + ").";
            return new Row<>(frame, null, draft.customer(), reason);
        }
    }

    private static void check(Frame frame) {
        if (!frame.whole()) {
            throw Refused.invalid("A quote is opened here and does not end, or the row is longer than 1 MB.");
        }
        if (frame.text().indexOf(0) >= 0) {
            throw Refused.invalid("There is a NUL in the row.");
        }
        if (frame.text().indexOf(DAMAGED) >= 0) {
            throw Refused.invalid("A letter of the row is damaged: the file is not UTF-8 throughout.");
        }
    }
}
