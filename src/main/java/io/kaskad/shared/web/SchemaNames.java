package io.kaskad.shared.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names schemas by their records, without the {@code View} that tells the record from the thing it shows. */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = super.nameForClass(type, options).replaceFirst("(?<=.)View$", "");
        if (type.isEnum()) {
            return name; // written out where it is used
        }
        var owner = given.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException("Both " + owner.getName() + " and " + type.getName() + " would be \"" + name
                    + "\" in the API's documents; give one of them another name by @Schema(name = \"…\").");
        }
        return name;
    }
}
