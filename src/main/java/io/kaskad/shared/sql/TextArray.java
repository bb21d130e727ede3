package io.kaskad.shared.sql;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A column of many rows as it travels to a statement whose text is the same however many they are. */
final class TextArray {

    private TextArray() {}

    static Object of(String column, List<? extends SqlParameterSource> rows) {
        return rows.stream().map(row -> text(row.getValue(column))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof OffsetDateTime at) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        }
        return value == null ? null : value.toString();
    }
}
