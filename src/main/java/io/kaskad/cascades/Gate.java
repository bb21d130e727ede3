package io.kaskad.cascades;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.kaskad.cascades.Entering.Entrant;
import io.kaskad.cascades.Entries.Entry;
import io.kaskad.cascades.Entries.Kept;
import io.kaskad.cascades.Reentry.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one transaction lets pass, given who has entered before. */
final class Gate {

    private final Entries store;
    private final Instant now;
    private final Map<Place, List<Entry>> before;
    private final List<Kept> passed = new ArrayList<>();

    Gate(Entries store, List<Entry> before, Instant now) {
        this.store = store;
        this.now = now;
        this.before = before.stream().collect(groupingBy(Place::of, toCollection(ArrayList::new)));
    }

    private record Place(String cascade, String customer) {

        static Place of(Entry entry) {
            return new Place(entry.cascade(), entry.customer());
        }
    }

    /** Nothing if it may pass, else why not. */
    Optional<String> pass(Entrant entrant) {
        if (!entrant.bound()) {
            return Optional.empty();
        }
        var place = new Place(entrant.cascade(), entrant.customer());
        var rule = entrant.rule();
        var key = rule.keyOf(entrant.properties());
        var known = before.computeIfAbsent(place, nobody -> new ArrayList<>());
        var same =
                known.stream().filter(entry -> key.equals(keyOf(entry, rule))).toList();
        var why = same.stream()
                .flatMap(entry -> rule.refusal(entry, now).stream())
                .findFirst();
        if (why.isEmpty()) {
            known.add(new Entry(entrant.cascade(), entrant.customer(), key, Map.of(), now, true));
            passed(entrant, key, same);
        }
        return why;
    }

    private static String keyOf(Entry entry, Reentry rule) {
        return entry.key() == null ? rule.keyOf(entry.properties()) : entry.key();
    }

    /** Whose run goes on is known from the run. */
    private void passed(Entrant entrant, String key, List<Entry> same) {
        var rule = entrant.rule();
        if (rule.rule() != Rule.NOT_WHILE_RUNNING) {
            var again = same.stream().anyMatch(entry -> entry.key() != null);
            passed.add(new Kept(entrant.cascade(), entrant.customer(), key, now, rule.until(now), again));
        }
    }

    /** Remembers who has passed. */
    void close() {
        store.keep(passed);
    }
}
