package io.kaskad.imports;

import io.kaskad.customers.Attributes;
import io.kaskad.shared.Refused;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param header what the table calls it
 * @param type of an attribute; null for others, and for one that is told by how its cells look
 * @param cell gives a cell that is not empty to what is gathered from its row
 * @param <D> what is gathered
 */
record Column<D>(String header, Meaning meaning, Attributes.@Nullable Type type, BiConsumer<D, String> cell) {

    static <D> Column<D> of(String header, Meaning meaning, BiConsumer<D, String> cell) {
        return new Column<>(header, meaning, null, cell);
    }

    static <D> Column<D> passedOver(String header) {
        return of(header, Meaning.PASSED_OVER, (draft, cell) -> {});
    }

    /** Refusals say which column it is about. */
    void read(String text, D draft) {
        try {
            cell.accept(draft, text);
        } catch (Refused e) {
            throw Refused.invalid(header.strip() + ": " + e.getMessage());
        }
    }
}
