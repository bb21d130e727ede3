package io.kaskad.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server says of its REST API at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class OpenApiBeans {

    private static final License APACHE =
            new License().name("Apache License 2.0").identifier("Apache-2.0");

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Kaskad")
                        .description("Builds and runs cascade mailings.")
                        .version(properties == null ? "dev" : properties.getVersion())
                        .license(APACHE))
                .components(new Components()
                        .addSecuritySchemes(Access.BEARER, bearer())
                        .addSecuritySchemes(Access.BASIC, basic())
                        .addSecuritySchemes(Access.SESSION, session()));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key.");
    }

    private static SecurityScheme basic() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("An API key as the user name, with an empty password.");
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("JSESSIONID")
                .description("A person's session; changes also need the cookie KASKAD-CSRF as header X-KASKAD-CSRF.");
    }

    @Bean
    OpenApiCustomizer access() {
        return new Access();
    }

    @Bean
    OpenApiCustomizer refusals() {
        return new Refusals();
    }

    @Bean
    OperationCustomizer operationNames() {
        return new OperationNames();
    }

    @Bean
    OperationCustomizer controllerStatus() {
        return new ControllerStatus();
    }

    @Bean
    ModelResolver modelsByOurNames(ObjectMapper json) {
        return new ModelResolver(json, new SchemaNames()).openapi31(true);
    }

    @Bean
    ModelConverter nullability() {
        return new Nullability();
    }
}
