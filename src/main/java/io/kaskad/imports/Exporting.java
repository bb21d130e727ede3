package io.kaskad.imports;

import io.kaskad.customers.Aliases;
import io.kaskad.customers.Attributes;
import io.kaskad.customers.Customers;
import io.kaskad.customers.People;
import io.kaskad.imports.Writing.Format;
import io.kaskad.segments.Audience;
import io.kaskad.segments.Condition;
import io.kaskad.segments.Segments;
import io.kaskad.shared.Cursor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes customers as an import takes them, in the order of their ids, some at a time: a reader may be slow, and nobody waits. */
@Service
public class Exporting {

    private static final int AT_ONCE = 1_000;

    private final People people;
    private final Customers customers;
    private final Aliases aliases;
    private final Attributes attributes;
    private final Segments segments;
    private final Audience audience;

    Exporting(
            People people,
            Customers customers,
            Aliases aliases,
            Attributes attributes,
            Segments segments,
            Audience audience) {
        this.people = people;
        this.customers = customers;
        this.aliases = aliases;
        this.attributes = attributes;
        this.segments = segments;
        this.audience = audience;
    }

    /** Everybody, or 404 if there is no such segment. */
    public Condition whom(@Nullable String segment) {
        return segment == null
                ? new Condition.All(List.of())
                : segments.get(segment).condition();
    }

    /** All who meet the condition by the time it is their turn. */
    public void export(Condition whom, Format format, OutputStream out) throws IOException {
        var file = format == Format.CSV ? new PersonTable(attributes.all(), out) : new PersonLines(out);
        Cursor after = null;
        do {
            var page = people.list(null, after, AT_ONCE);
            write(page.items(), whom, file);
            after = Cursor.decoded(page.next());
        } while (after != null);
        file.end();
    }

    private void write(List<People.Listed> page, Condition whom, PersonFile file) throws IOException {
        var wanted = audience.among(page.stream().map(People.Listed::id).toList(), whom);
        var cards = customers.findAll(wanted);
        var others = aliases.ofAll(wanted);
        for (var person : page) {
            var card = cards.get(person.id());
            if (card != null) {
                file.write(PersonLine.of(card, person.anonymous(), others.getOrDefault(person.id(), List.of())));
            }
        }
    }
}
