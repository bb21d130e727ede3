package io.kaskad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    @Test
    void findsWhatHasNoSchema() throws JsonProcessingException {
        assertThat(document("""
                        {"paths": {"/letters": {"put": {"content": {"application/json": {}}}}},
                         "components": {"schemas": {"Letter": {"properties": {"to": {}, "text": {"type": "string"}}}}}}""").gaps())
                .containsExactly(
                        "/paths//letters/put/content/application/json", "/components/schemas/Letter/properties/to");
    }

    @Test
    void anythingIsNoGap() throws JsonProcessingException {
        assertThat(document("{\"Letter\": {\"additionalProperties\": {}}}").gaps())
                .isEmpty();
    }

    @Test
    void findsWhoCameSecondToAName() throws JsonProcessingException {
        assertThat(document("{\"components\": {\"schemas\": {\"Letter\": {}, \"io.kaskad.Other.Letter\": {}}}}")
                        .namesTakenTwice())
                .containsExactly("io.kaskad.Other.Letter");
    }

    private static ApiDocument document(String text) throws JsonProcessingException {
        return new ApiDocument(new ObjectMapper().readTree(text));
    }
}
