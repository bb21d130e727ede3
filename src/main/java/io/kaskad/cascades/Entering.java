package io.kaskad.cascades;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.ElementCounts.Key;
import io.kaskad.cascades.Reentry.Rule;
import io.kaskad.customers.Customers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps customers out of cascades that are not for them, or that they may not enter again yet. Whoever starts runs asks here first, in the same
 * transaction; where no cascade has such a rule, that costs nothing.
 */
@Service
public class Entering {

    private final Customers customers;
    private final Entries entries;
    private final Membership membership;
    private final ElementCounts counts;
    private final Clock clock;

    Entering(Customers customers, Entries entries, Membership membership, ElementCounts counts, Clock clock) {
        this.customers = customers;
        this.entries = entries;
        this.membership = membership;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Who may enter, in order, and who may not.
     *
     * @param admitted to be started in this transaction: it is remembered that they entered
     */
    public record Admission(List<RunStart> admitted, List<KeptOut> keptOut) {}

    /** @param why a sentence that names nobody */
    public record KeptOut(RunStart start, String why) {}

    /** Of several starts that keep each other out the first may enter. */
    public Admission admit(List<RunStart> starts) {
        var entrants = starts.stream().map(Entering::entrant).toList();
        var strangers = strangers(entrants);
        var gate = gate(entrants);
        var admitted = new ArrayList<RunStart>();
        var keptOut = new ArrayList<KeptOut>();
        for (var start : starts) {
            var entrant = entrant(start);
            Optional.ofNullable(strangers.get(entrant))
                    .or(() -> gate.pass(entrant))
                    .ifPresentOrElse(why -> keptOut.add(new KeptOut(start, why)), () -> admitted.add(start));
        }
        gate.close();
        count(keptOut);
        return new Admission(admitted, keptOut);
    }

    private static Entrant entrant(RunStart start) {
        var cascade = start.cascade();
        return new Entrant(
                cascade.key(),
                cascade.reentry(),
                cascade.segment(),
                start.customer(),
                start.trigger().properties());
    }

    /**
     * A customer who is about to enter.
     *
     * @param segment whose members alone may enter; null if everybody may
     * @param properties of the event that is the reason
     */
    public record Entrant(
            String cascade, Reentry rule, @Nullable String segment, String customer, Map<String, Object> properties) {

        boolean bound() {
            return rule.rule() != Rule.ALWAYS;
        }
    }

    /** Lets one in, or says why not. */
    public Optional<String> admit(Entrant entrant) {
        var gate = gate(List.of(entrant));
        var why = Optional.ofNullable(strangers(List.of(entrant)).get(entrant)).or(() -> gate.pass(entrant));
        gate.close();
        return why;
    }

    /** Who is not in the segment a cascade is for, and the sentence that says so. */
    private Map<Entrant, String> strangers(List<Entrant> entrants) {
        var bySegment =
                entrants.stream().filter(entrant -> entrant.segment() != null).collect(groupingBy(Entrant::segment));
        var strangers = new HashMap<Entrant, String>();
        bySegment.forEach((segment, candidates) -> {
            var members = membership.members(
                    segment, candidates.stream().map(Entrant::customer).collect(toSet()));
            candidates.stream()
                    .filter(entrant -> !members.contains(entrant.customer()))
                    .forEach(entrant -> strangers.put(
                            entrant, "The customer is not in the segment " + segment + ", which this cascade is for."));
        });
        return strangers;
    }

    /** Under the customers' locks, which events take as well: of two at once the second sees what the first has done. */
    private Gate gate(List<Entrant> entrants) {
        var bound = entrants.stream().filter(Entrant::bound).toList();
        var ids = bound.stream().map(Entrant::customer).distinct().sorted().toList();
        if (ids.isEmpty()) {
            return new Gate(entries, List.of(), clock.instant());
        }
        customers.lock(ids);
        var cascades = bound.stream().map(Entrant::cascade).collect(toSet());
        return new Gate(entries, entries.of(ids, cascades), clock.instant());
    }

    private void count(List<KeptOut> keptOut) {
        var news = new HashMap<Key, Long>();
        keptOut.forEach(out -> news.merge(
                new Key(out.start().cascade().key(), out.start().cascade().version(), "", ElementCounts.KEPT_OUT),
                1L,
                Long::sum));
        counts.add(news);
    }
}
