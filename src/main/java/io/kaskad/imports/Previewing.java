package io.kaskad.imports;

import io.kaskad.customers.Attributes;
import io.kaskad.imports.Contents.Row;
import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.Writing.Format;
import io.kaskad.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells how the beginning of a file would be understood, without importing anything. */
@Service
public class Previewing {

    /** Of the file. */
    public static final int MOST = 64 * 1024;

    private static final int MOST_ROWS = 5;
    private static final int MOST_ERRORS = 20;

    private final List<Intake<?, ?>> intakes;
    private final Understanding understanding;
    private final Clock clock;

    Previewing(List<Intake<?, ?>> intakes, Understanding understanding, Clock clock) {
        this.intakes = intakes;
        this.understanding = understanding;
        this.clock = clock;
    }

    /**
     * How a file is understood.
     *
     * @param separator of a table's columns
     * @param columns of a table
     * @param rows the first ones, cell by cell; a line of JSON is one cell
     * @param errors the first rows that could not be imported, by what can be told from the file alone
     */
    public record Preview(
            Writing writing, char separator, List<Seen> columns, List<List<String>> rows, List<Amiss> errors) {}

    /** A column, and what it would be. */
    public record Seen(String header, Meaning meaning, Attributes.@Nullable Type type) {}

    /** A row that could not be imported. */
    public record Amiss(long line, String reason) {}

    /** @param beginning at most {@link #MOST} bytes; what follows the last whole row does not count */
    public Preview preview(Kind kind, Terms terms, byte[] beginning) throws IOException {
        var intake =
                intakes.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        var recognition = new Recognition();
        recognition.pass(beginning, beginning.length);
        return preview(intake, recognition.writing(), terms, whole(beginning));
    }

    private static byte[] whole(byte[] beginning) {
        int end = beginning.length;
        while (beginning.length >= MOST && end > 0 && beginning[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? beginning : Arrays.copyOf(beginning, end);
    }

    private <D extends Draft<T>, T> Preview preview(Intake<D, T> intake, Writing writing, Terms terms, byte[] file)
            throws IOException {
        var types = understanding.types(() -> new ByteArrayInputStream(file), writing, intake, () -> {});
        var opening = Opening.of(new ByteArrayInputStream(file), writing, intake, types);
        var from = (int) opening.first().bytes();
        var contents = new Contents<>(
                opening.frames(new ByteArrayInputStream(file, from, file.length - from), opening.first()),
                opening.rows(),
                () -> intake.draft(terms, clock.instant()));
        var rows = new ArrayList<List<String>>();
        var errors = new ArrayList<Amiss>();
        for (var row = contents.next(); row.isPresent(); row = contents.next()) {
            look(row.get(), opening, rows, errors, file.length);
        }
        return new Preview(writing, opening.separator(), seen(opening), rows, errors);
    }

    private static <T> void look(
            Row<T> row, Opening<?> opening, List<List<String>> rows, List<Amiss> errors, int length) {
        var failure = row.failure();
        if (failure != null
                && errors.size() < MOST_ERRORS
                && (row.frame().whole() || row.frame().after().bytes() < length)) {
            errors.add(new Amiss(row.frame().line(), failure));
        }
        if (rows.size() < MOST_ROWS) {
            cells(row.frame().text(), opening).ifPresent(rows::add);
        }
    }

    private static Optional<List<String>> cells(String text, Opening<?> opening) {
        if (opening.writing().format() == Format.NDJSON) {
            return Optional.of(List.of(text));
        }
        try {
            return Optional.of(CsvRows.cells(text, opening.separator()));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static List<Seen> seen(Opening<?> opening) {
        return opening.columns().stream()
                .map(column -> new Seen(column.header(), column.meaning(), column.type()))
                .toList();
    }
}
