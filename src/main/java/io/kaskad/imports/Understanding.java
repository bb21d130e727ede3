package io.kaskad.imports;

import io.kaskad.customers.Attributes;
import io.kaskad.customers.Attributes.Type;
import io.kaskad.imports.Writing.Format;
import io.kaskad.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Finds out what the attributes in a table hold: what they have held so far, or else what all of the table looks like. */
@Component
class Understanding {

    private static final int A_WHILE = 1_000;

    private final Attributes attributes;

    Understanding(Attributes attributes) {
        this.attributes = attributes;
    }

    /**
     * @param file opens it at its beginning
     * @param goesOn told now and then
     */
    <D extends Draft<T>, T> Map<String, Type> types(
            Supplier<InputStream> file, Writing writing, Intake<D, T> intake, Runnable goesOn) throws IOException {
        if (writing.format() == Format.NDJSON) {
            return Map.of();
        }
        var opening = Opening.of(file.get(), writing, intake, Map.of());
        var open = new HashMap<Integer, String>();
        for (int i = 0; i < opening.columns().size(); i++) {
            if (intake.isOpen(opening.columns().get(i))) {
                open.put(i, opening.columns().get(i).header().strip());
            }
        }
        var types = new TreeMap<>(attributes.all());
        types.keySet().retainAll(open.values());
        open.values().removeAll(types.keySet());
        if (!open.isEmpty()) {
            types.putAll(look(new Looks(open), opening, opening.frames(file.get(), new Import.Place(0, 1)), goesOn));
        }
        return types;
    }

    private static Map<String, Type> look(Looks looks, Opening<?> opening, Frames frames, Runnable goesOn)
            throws IOException {
        frames.next();
        int seen = 0;
        for (var frame = frames.next(); frame.isPresent(); frame = frames.next()) {
            if (frame.get().whole()) {
                see(looks, frame.get().text(), opening.separator());
            }
            if (++seen % A_WHILE == 0) {
                goesOn.run();
            }
        }
        return looks.types();
    }

    private static void see(Looks looks, String row, char separator) {
        try {
            looks.see(CsvRows.cells(row, separator));
        } catch (Refused e) {
            // it is told of when it is its turn
        }
    }
}
