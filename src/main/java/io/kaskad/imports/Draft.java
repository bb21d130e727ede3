package io.kaskad.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is gathered from a row.
 *
 * @param <T> what it becomes
 */
interface Draft<T> {

    /** Refuses what cannot be. */
    T checked();

    /** Whom the row is about, if it says so. */
    @Nullable
    String customer();
}
