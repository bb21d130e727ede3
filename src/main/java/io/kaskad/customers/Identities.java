package io.kaskad.customers;

import static java.util.stream.Collectors.toSet;

import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.Customers.Traits;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out that two are one, and forgets who somebody was. */
@Service
@Transactional
public class Identities {

    private static final String MERGE = "merge";

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Consents consents;
    private final Aliases aliases;
    private final ApplicationEventPublisher publisher;

    Identities(
            JdbcClient jdbc,
            Customers customers,
            Consents consents,
            Aliases aliases,
            ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.consents = consents;
        this.aliases = aliases;
        this.publisher = publisher;
    }

    /**
     * The customer is also known by this id. If that is a customer, too, all there is of that one becomes this one's.
     *
     * @param customer who is known
     */
    public void alias(String customer, String alias) {
        if (alias.equals(customer)) {
            return;
        }
        customers.lock(List.of(customer, alias));
        var known = customers.findAll(List.of(customer, alias));
        if (!known.containsKey(customer)) {
            throw Refused.noSuchCustomer();
        }
        if (known.containsKey(alias)) {
            merge(known.get(alias), known.get(customer));
        }
        aliases.put(alias, customer);
    }

    /** As {@link #alias}, many at once: whose each alias is, by alias. What is known already costs next to nothing. */
    public void aliasAll(Map<String, String> customersByAlias) {
        var news = new TreeMap<>(customersByAlias);
        var known = aliases.customers(news.keySet());
        news.entrySet()
                .removeIf(alias -> alias.getValue().equals(known.get(alias.getKey()))
                        || alias.getValue().equals(alias.getKey()));
        var taken = new HashSet<>(customers.lock(news.keySet()));
        taken.addAll(known.keySet());
        var fresh = new TreeMap<>(news);
        fresh.keySet().removeAll(taken);
        aliases.add(fresh);
        news.keySet().retainAll(taken);
        news.forEach((alias, customer) -> alias(customer, alias));
    }

    /** As {@link #alias}, but who has been known by a name of their own stays who they are: people share devices. */
    public void anonymous(String customer, String alias) {
        if (isAnonymous(alias) || customers.findAll(List.of(alias)).isEmpty()) {
            alias(customer, alias);
        }
    }

    /** Whether we know the person by what they do only. */
    public boolean isAnonymous(String customer) {
        return jdbc.sql("select anonymous from customer where id = :id")
                .param("id", customer)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void merge(Customer from, Customer into) {
        customers.save(Learning.learnt(into, missing(from, into)), MERGE);
        consents.sayAll(from.consents().stream()
                .map(said -> new Said(into.id(), said, MERGE, Proof.NONE))
                .toList());
        aliases.move(from.id(), into.id());
        consents.move(from.id(), into.id());
        moveLinks(from.id(), into.id());
        publisher.publishEvent(new CustomersMerged(from.id(), into.id()));
        delete(from.id());
    }

    /** What is known of the one and not of the other. */
    private static Traits missing(Customer from, Customer into) {
        var contacts = new HashMap<>(from.contacts());
        contacts.keySet().removeAll(into.contacts().keySet());
        var attributes = new HashMap<>(from.attributes());
        attributes.keySet().removeAll(into.attributes().keySet());
        return new Traits(
                into.id(),
                into.locale() == null ? from.locale() : null,
                into.timeZone() == null ? from.timeZone() : null,
                contacts,
                attributes,
                contacts.keySet().stream()
                        .filter(channel -> from.state(channel) == ContactState.UNVERIFIED)
                        .collect(toSet()));
    }

    private void moveLinks(String from, String into) {
        jdbc.sql("update contact_link set customer_id = :into where customer_id = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }

    /**
     * Forgets the person: contacts, attributes and texts are gone; what was counted, and what was agreed to, stays under a
     * name that says nothing.
     *
     * @return whether there was one
     */
    public boolean erase(String id) {
        customers.lock(Set.of(id));
        var known = customers.findAll(Set.of(id)).get(id);
        if (known == null) {
            return false;
        }
        var pseudonym = "erased-" + Ids.next();
        publisher.publishEvent(new CustomerErased(
                id,
                pseudonym,
                known.contacts().entrySet().stream()
                        .map(contact -> new CustomerErased.Contact(contact.getKey(), contact.getValue()))
                        .collect(toSet())));
        consents.forget(id, pseudonym);
        delete(id);
        return true;
    }

    private void delete(String id) {
        jdbc.sql("delete from customer where id = :id").param("id", id).update();
    }
}
