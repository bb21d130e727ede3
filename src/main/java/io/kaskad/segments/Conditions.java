package io.kaskad.segments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Conditions as they stand in a column. */
final class Conditions {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Conditions() {}

    static String write(Condition condition) {
        try {
            return MAPPER.writerFor(Condition.class).writeValueAsString(condition);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This condition cannot be written as JSON", e);
        }
    }

    static Condition read(String json) {
        try {
            return MAPPER.readValue(json, Condition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored condition cannot be read", e);
        }
    }
}
