package io.kaskad.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor that asks for the page after this one; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int MAX_LIMIT = 200;

    /** All there is, in one page. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts {@code found}, which was asked for with one row more than {@code limit}, and makes the cursor from the last row kept. */
    public static <T> Page<T> cut(List<T> found, int limit, Function<T, Cursor> position) {
        if (found.size() <= limit) {
            return of(found);
        }
        var kept = List.copyOf(found.subList(0, limit));
        return new Page<>(kept, position.apply(kept.get(limit - 1)).encoded());
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }

    /** A limit as asked for, or 400. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Refused.invalid("limit must be between 1 and " + MAX_LIMIT + ".");
        }
        return asked;
    }
}
