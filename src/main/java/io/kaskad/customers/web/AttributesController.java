package io.kaskad.customers.web;

import io.kaskad.customers.Attributes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The attributes that customers have, for those who ask about them. */
@RestController
@RequestMapping("/api/attributes")
class AttributesController {

    private final Attributes attributes;

    AttributesController(Attributes attributes) {
        this.attributes = attributes;
    }

    /** @param type what it held first */
    @Schema(name = "KnownAttribute")
    record Known(String name, Attributes.Type type) {}

    /** By name. */
    @GetMapping
    List<Known> all() {
        return attributes.all().entrySet().stream()
                .map(attribute -> new Known(attribute.getKey(), attribute.getValue()))
                .toList();
    }
}
