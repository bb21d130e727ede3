package io.kaskad.imports;

import io.kaskad.customers.Attributes.Type;
import io.kaskad.imports.Import.Place;
import io.kaskad.imports.Writing.Format;
import io.kaskad.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** How to read a file: what its rows are, and where the first of them begins. */
record Opening<D>(Writing writing, char separator, String header, List<Column<D>> columns, Rows<D> rows, Place first) {

    private static final int MOST_OF_A_HEADER = 64 * 1024;
    private static final Place BEGINNING = new Place(0, 1);

    /** @param file from its beginning */
    static <D extends Draft<T>, T> Opening<D> of(
            InputStream file, Writing writing, Intake<D, T> intake, Map<String, Type> types) throws IOException {
        if (writing.format() == Format.NDJSON) {
            return new Opening<>(writing, ',', "", List.of(), intake.lines(), BEGINNING);
        }
        var beginning = file.readNBytes(MOST_OF_A_HEADER);
        var separator = CsvRows.separator(
                new String(beginning, writing.charset()).lines().findFirst().orElse(""));
        var header = new Frames(new ByteArrayInputStream(beginning), writing, separator, BEGINNING)
                .next()
                .filter(Frames.Frame::whole)
                .orElseThrow(() -> Refused.invalid("The first row must name the columns."));
        var rows = CsvRows.under(header.text(), separator, name -> intake.column(name, types));
        intake.check(rows.columns());
        return new Opening<>(writing, separator, header.text(), rows.columns(), rows, header.after());
    }

    /** @param stream of the file, from there on */
    Frames frames(InputStream stream, Place from) {
        return new Frames(stream, writing, separator, from);
    }

    /** Where to go on. */
    Place after(Place reached) {
        return reached.bytes() > first.bytes() ? reached : first;
    }
}
