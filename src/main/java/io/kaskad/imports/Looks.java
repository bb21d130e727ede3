package io.kaskad.imports;

import io.kaskad.customers.Attributes.Type;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out what columns hold whose type nobody has told: what all of their cells look like. */
final class Looks {

    private static final Set<Type> CANDIDATES = EnumSet.of(Type.NUMBER, Type.BOOLEAN, Type.DATE);

    private final Map<Integer, String> open;
    private final Map<Integer, Set<Type>> possible = new HashMap<>();

    /** @param open the names of those columns, by their places */
    Looks(Map<Integer, String> open) {
        this.open = open;
    }

    void see(List<String> cells) {
        open.keySet().forEach(place -> {
            if (place < cells.size() && !cells.get(place).isBlank()) {
                see(place, cells.get(place));
            }
        });
    }

    private void see(int place, String cell) {
        var types = possible.computeIfAbsent(place, first -> EnumSet.copyOf(CANDIDATES));
        types.removeIf(type -> !Cells.looksLike(type, cell));
    }

    /** By the columns' names; text is what is nothing else. */
    Map<String, Type> types() {
        var types = new TreeMap<String, Type>();
        open.forEach((place, name) -> types.put(
                name,
                possible.getOrDefault(place, Set.of()).stream().findFirst().orElse(Type.TEXT)));
        return types;
    }
}
