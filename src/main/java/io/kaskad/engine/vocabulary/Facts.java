package io.kaskad.engine.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code event} and what lies within it: plain data. */
record Facts(Map<?, ?> facts) implements Word {

    @Override
    public @Nullable Object property(String name) {
        return of(facts.get(name));
    }

    /** Numbers, texts and truths as they are; objects as facts again; nothing else can be reached. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Facts(map);
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value : null;
    }
}
