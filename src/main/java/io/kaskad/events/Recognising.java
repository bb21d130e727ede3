package io.kaskad.events;

import static java.util.stream.Collectors.toSet;

import io.kaskad.customers.Aliases;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.events.Event.Kind;
import io.kaskad.events.EventInbox.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out whom events are about; in the caller's transaction. */
@Component
class Recognising {

    private final Customers customers;
    private final Aliases aliases;
    private final Identities identities;
    private final EventInbox inbox;

    Recognising(Customers customers, Aliases aliases, Identities identities, EventInbox inbox) {
        this.customers = customers;
        this.aliases = aliases;
        this.identities = identities;
        this.inbox = inbox;
    }

    /** What is learnt of somebody, under the id the customer has. */
    List<Row> learnt(List<Row> rows) {
        return attributed(rows, rows.isEmpty() ? Map.of() : aliases.customers(ids(rows)));
    }

    /** Notes which ids are one person's, as far as that is news. */
    void link(List<Row> rows) {
        var telling =
                rows.stream().filter(row -> row.event().alsoKnownAs() != null).toList();
        if (telling.isEmpty()) {
            return;
        }
        var others = telling.stream()
                .map(row -> Objects.requireNonNull(row.event().alsoKnownAs()))
                .collect(toSet());
        var known = new HashMap<>(aliases.customers(others));
        telling.forEach(row -> link(row, Objects.requireNonNull(row.event().alsoKnownAs()), known));
    }

    private void link(Row row, String other, Map<String, String> known) {
        if (row.customer().equals(known.put(other, row.customer()))) {
            return;
        }
        if (row.event().kind() == Kind.ALIAS) {
            identities.alias(row.customer(), other);
        } else if (customers.lock(Set.of(row.customer())).contains(row.customer())) {
            identities.anonymous(row.customer(), other);
        }
    }

    /**
     * What somebody did, under the id the customer has. Those who are not known and have not said who they are become customers.
     *
     * @return all rows; the customers of those it could do nothing for stay unknown
     */
    Known happened(List<Row> rows) {
        var known = new HashSet<>(customers.lock(ids(rows)));
        var strange =
                rows.stream().filter(row -> !known.contains(row.customer())).toList();
        if (strange.isEmpty()) {
            return new Known(rows, known);
        }
        var met = aliases.customers(ids(strange));
        known.addAll(customers.lock(Set.copyOf(met.values())));
        var newcomers = strange.stream()
                .filter(row -> row.event().anonymous() && !met.containsKey(row.customer()))
                .map(Row::customer)
                .collect(toSet());
        customers.meet(newcomers);
        known.addAll(newcomers);
        return new Known(attributed(rows, met), known);
    }

    /** Rows, and which of their customers are known. */
    record Known(List<Row> rows, Set<String> customers) {}

    private List<Row> attributed(List<Row> rows, Map<String, String> customers) {
        var others = rows.stream()
                .filter(row -> customers.containsKey(row.customer()))
                .map(row -> row.of(customers.get(row.customer())))
                .toList();
        inbox.attribute(others);
        return rows.stream()
                .map(row -> row.of(customers.getOrDefault(row.customer(), row.customer())))
                .toList();
    }

    private static Collection<String> ids(List<Row> rows) {
        return rows.stream().map(Row::customer).distinct().sorted().toList();
    }
}
