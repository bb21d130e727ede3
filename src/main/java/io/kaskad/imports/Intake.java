package io.kaskad.imports;

import io.kaskad.customers.Attributes.Type;
import io.kaskad.imports.Import.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one kind of file is about.
 *
 * @param <D> what is gathered from a row
 * @param <T> what a row says
 */
interface Intake<D extends Draft<T>, T> {

    /** Who told of it. */
    String SOURCE = "import";

    Kind kind();

    D draft(Terms terms, Instant now);

    /** What a column of a table means, or 400. */
    Column<D> column(String header, Map<String, Type> types);

    /** Refuses a table that lacks a column it cannot do without. */
    void check(List<Column<D>> columns);

    /** Whether a column holds something whose type nobody has told. */
    boolean isOpen(Column<D> column);

    /** Rows of a file whose lines are JSON. */
    Rows<D> lines();

    /** All of it gets into force, in this order; in the caller's transaction. */
    void apply(List<T> said, Terms terms, Instant now);
}
