package io.kaskad.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Documents that every request may be refused with an RFC 9457 problem. */
final class Refusals implements OpenApiCustomizer {

    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(NAME, problem());
        var refusal = new ApiResponse()
                .description("Why it was refused, and what to do")
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref(NAME))));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().addApiResponse(ApiResponses.DEFAULT, refusal));
    }

    private static Schema<?> problem() {
        var schema = new JsonSchema();
        schema.setTypes(Set.of("object"));
        schema.addProperty("type", text().format("uri-reference"));
        schema.addProperty("title", text());
        schema.addProperty("status", new JsonSchema().types(Set.of("integer")));
        schema.addProperty("detail", text().description("A sentence for whoever can do something about it."));
        schema.addProperty("instance", text().format("uri-reference"));
        schema.setRequired(List.of("title", "status"));
        return schema;
    }

    private static Schema<?> text() {
        return new JsonSchema().types(Set.of("string"));
    }
}
