package io.kaskad.shared.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record always has is required in its schema, and the rest may be null; JSpecify's annotations tell. */
final class Nullability implements ModelConverter {

    private static final String NULL = "null";

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            var defined = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(name(schema));
            if (defined != null && defined.getProperties() != null) {
                tell(raw, defined);
            }
        }
        return schema;
    }

    private static String name(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    private static void tell(Class<?> raw, Schema<?> schema) {
        var required = new LinkedHashSet<>(schema.getRequired() == null ? List.<String>of() : schema.getRequired());
        components(raw)
                .filter(each -> schema.getProperties().containsKey(each.getName()))
                .forEach(component -> {
                    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        schema.getProperties().compute(component.getName(), (name, property) -> nullable(property));
                    } else {
                        required.add(component.getName());
                    }
                });
        schema.setRequired(List.copyOf(required));
    }

    private static Stream<RecordComponent> components(Class<?> raw) {
        return Arrays.stream(raw.getRecordComponents())
                .flatMap(each -> each.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(each.getType())
                        : Stream.of(each));
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
        }
        if (property.getTypes() != null && property.getTypes().add(NULL) && property.getEnum() != null) {
            allowNull(property);
        }
        return property;
    }

    private static <T> void allowNull(Schema<T> property) {
        var values = new ArrayList<>(property.getEnum());
        values.add(null);
        property.setEnum(values);
    }
}
