package io.kaskad.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.kaskad.shared.Refused;
import java.util.List;
import java.util.function.Function;

/** Rows of a table. */
final class CsvRows<D> implements Rows<D> {

    private final char separator;
    private final List<Column<D>> columns;

    CsvRows(char separator, List<Column<D>> columns) {
        this.separator = separator;
        this.columns = columns;
    }

    /** The table whose first row this is, or 400. */
    static <D> CsvRows<D> under(String header, char separator, Function<String, Column<D>> meaning) {
        var names = cells(header, separator);
        if (names.stream().filter(name -> !name.isBlank()).distinct().count()
                < names.stream().filter(name -> !name.isBlank()).count()) {
            throw Refused.invalid("Two columns have the same name.");
        }
        return new CsvRows<>(separator, names.stream().map(meaning).toList());
    }

    /** What separates the columns of a table whose first row this is: what there is most of. */
    static char separator(String header) {
        var outside = header.replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = count(outside, candidate) > count(outside, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    static List<String> cells(String row, char separator) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofSingleCsvRecord(row)
                    .getFields();
        } catch (CsvParseException e) {
            throw Refused.invalid("A quote stands where none may be.");
        }
    }

    List<Column<D>> columns() {
        return columns;
    }

    @Override
    public void read(String text, D draft) {
        var cells = cells(text, separator);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                column(i).read(cells.get(i), draft);
            }
        }
        if (cells.size() < columns.size()) {
            throw Refused.invalid("The row has fewer cells than there are columns.");
        }
    }

    private Column<D> column(int number) {
        if (number >= columns.size()) {
            throw Refused.invalid("The row has more cells than there are columns.");
        }
        return columns.get(number);
    }
}
