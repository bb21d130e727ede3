package io.kaskad.segments;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which customers are looked at: it narrows every table a condition reads, for databases do not by themselves. */
sealed interface Scope {

    /** SQL about the column that has the customers' ids. */
    String of(String column, Fragments with);

    /** All there are. */
    record Everybody() implements Scope {

        @Override
        public String of(String column, Fragments with) {
            return "true";
        }
    }

    /** Those whose ids come after the one, up to the other. */
    record Between(@Nullable String after, String upTo) implements Scope {

        @Override
        public String of(String column, Fragments with) {
            var end = column + " <= " + with.with(upTo);
            return after == null ? end : column + " > " + with.with(after) + " and " + end;
        }
    }

    /** These. */
    record These(Collection<String> ids) implements Scope {

        @Override
        public String of(String column, Fragments with) {
            return column + " in (" + with.with(ids) + ")";
        }
    }
}
