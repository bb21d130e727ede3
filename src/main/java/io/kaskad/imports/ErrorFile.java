package io.kaskad.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.kaskad.imports.RowErrors.RowError;
import io.kaskad.shared.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rows of a file that could not be imported as a table: each with its line and what is wrong, before the cells it had. Who
 * has mended them can import the table as it is, for the columns that tell of errors are passed over.
 */
@Component
public class ErrorFile {

    private static final int AT_ONCE = 500;
    private static final char DEFAULT_SEPARATOR = ',';

    private final Imports imports;
    private final RowErrors errors;

    ErrorFile(Imports imports, RowErrors errors) {
        this.imports = imports;
        this.errors = errors;
    }

    /** Begins with the mark Excel knows UTF-8 by. */
    public void write(UUID id, OutputStream out) throws IOException {
        var file = imports.find(id).orElseThrow(() -> Refused.notFound("import", id));
        var table = file.header() != null;
        var separator = table ? CsvRows.separator(file.header()) : DEFAULT_SEPARATOR;
        out.write(Frames.MARK);
        var csv = CsvWriter.builder().fieldSeparator(separator).build(out, UTF_8);
        csv.writeRecord(row("error.line", "error.reason", table ? cells(file.header(), separator) : List.of("row")));
        long after = 0;
        List<RowError> some;
        while (!(some = errors.of(id, after, AT_ONCE)).isEmpty()) {
            for (var error : some) {
                var cells = table ? cells(error.content(), separator) : List.of(error.content());
                csv.writeRecord(row(String.valueOf(error.line()), error.reason(), cells));
            }
            after = some.get(some.size() - 1).line();
        }
        // not closed: what is cut short must not look like the end
        csv.flush();
    }

    private static List<String> row(String line, String reason, List<String> cells) {
        return Stream.concat(Stream.of(line, reason), cells.stream()).toList();
    }

    /** What cannot be parted into cells stays in one. */
    private static List<String> cells(String row, char separator) {
        try {
            return CsvRows.cells(row, separator);
        } catch (Refused e) {
            return List.of(row);
        }
    }
}
