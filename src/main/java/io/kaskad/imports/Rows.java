package io.kaskad.imports;

/**
 * Reads rows.
 *
 * @param <D> what is gathered from one
 */
interface Rows<D> {

    /** Refuses a row that is none. */
    void read(String text, D draft);
}
