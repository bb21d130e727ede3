package io.kaskad.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Documents what opens which route; the routes themselves are opened by the security module. */
final class Access implements OpenApiCustomizer {

    static final String BEARER = "bearer";
    static final String BASIC = "basic";
    static final String SESSION = "session";

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach(
                        (path, item) -> item.readOperations().forEach(operation -> operation.setSecurity(opens(path))));
    }

    private static List<SecurityRequirement> opens(String path) {
        if (path.equals("/api/session")) {
            return List.of();
        }
        if (path.startsWith("/v1/")) {
            return List.of(by(BASIC), by(BEARER));
        }
        return path.startsWith("/api/keys") ? List.of(by(SESSION)) : List.of(by(BEARER), by(SESSION));
    }

    private static SecurityRequirement by(String scheme) {
        return new SecurityRequirement().addList(scheme);
    }
}
