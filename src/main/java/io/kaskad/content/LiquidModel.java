package io.kaskad.content;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as templates see them: plain maps, lists, texts, numbers, dates; no object whose methods could be reached. */
final class LiquidModel {

    private LiquidModel() {}

    static Map<String, Object> of(Map<?, ?> values) {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(LiquidModel::plain).toList();
        }
        return value == null || value instanceof Number || value instanceof Boolean || value instanceof Temporal
                ? value
                : value.toString();
    }
}
