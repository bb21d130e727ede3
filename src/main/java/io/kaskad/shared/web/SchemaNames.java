package io.kaskad.shared.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names schemas by their records, without the {@code View} that tells the record from the thing it shows. Whoever comes
 * second to a name goes by its full one, for springdoc leaves out what it gets no name for and goes on.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = super.nameForClass(type, options).replaceFirst("(?<=.)View$", "");
        if (type.isEnum()) {
            return name; // written out where it is used
        }
        var owner = given.putIfAbsent(name, type);
        return owner == null || owner == type ? name : type.getName().replace('$', '.');
    }
}
