package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.SqlContacts.Contact;
import io.kaskad.shared.Json;
import io.kaskad.shared.sql.InsertNew;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.sql.UpdateMany;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Customers in tables of their own. */
@Repository
@Transactional
class SqlCustomers implements Customers {

    private static final UpdateMany UPDATE = new UpdateMany("customer", Map.of("id", "varchar"), written());

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final InsertOnce newcomers;
    private final InsertNew strangers;
    private final SqlContacts contacts;
    private final Consents consents;
    private final Aliases aliases;
    private final Attributes attributes;
    private final Clock clock;

    SqlCustomers(
            JdbcClient jdbc,
            JdbcOperations batches,
            DataSource database,
            SqlContacts contacts,
            Consents consents,
            Aliases aliases,
            Attributes attributes,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.contacts = contacts;
        this.consents = consents;
        this.aliases = aliases;
        this.attributes = attributes;
        this.clock = clock;
        this.newcomers = new InsertOnce(
                database,
                "customer",
                List.of("id", "anonymous", "created_at", "updated_at"),
                Map.of("attributes", "cast('{}' as jsonb)"),
                List.of("id"));
        this.strangers = new InsertNew(database, "customer", "id", columns());
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<>(written());
        columns.put("id", "varchar");
        columns.put("anonymous", "boolean");
        columns.put("created_at", "timestamp with time zone");
        return columns;
    }

    private static Map<String, String> written() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("locale", "varchar");
        columns.put("time_zone", "varchar");
        columns.put("attributes", "jsonb");
        columns.put("updated_at", "timestamp with time zone");
        return columns;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> find(String id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id))
                .or(() -> Optional.ofNullable(aliases.customers(Set.of(id)).get(id))
                        .map(customer -> findAll(Set.of(customer)).get(customer)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Customer> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var addresses = contacts.of(ids);
        var words = consents.ofAll(ids);
        var found = new HashMap<String, Customer>();
        jdbc.sql("select id, locale, time_zone, attributes from customer where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> customer(row, addresses, words))
                .list()
                .forEach(customer -> found.put(customer.id(), customer));
        return found;
    }

    private static Customer customer(
            ResultSet row, Map<String, List<Contact>> addresses, Map<String, List<Consent>> words) throws SQLException {
        var id = row.getString("id");
        var contacts = new EnumMap<Channel, String>(Channel.class);
        var states = new EnumMap<Channel, ContactState>(Channel.class);
        for (var contact : addresses.getOrDefault(id, List.of())) {
            contacts.put(contact.channel(), contact.address());
            if (contact.state() != ContactState.ACTIVE) {
                states.put(contact.channel(), contact.state());
            }
        }
        return new Customer(
                id,
                row.getString("locale"),
                row.getString("time_zone"),
                contacts,
                Json.read(row.getString("attributes")),
                words.getOrDefault(id, List.of()),
                states);
    }

    @Override
    public void save(Customer card, String source) {
        var known = held(Set.of(card.id())).get(card.id());
        write(Map.of(card.id(), known), List.of(Learning.replaced(known, card)));
        consents.sayAll(card.consents().stream()
                .map(consent -> new Said(card.id(), consent, source, Proof.NONE))
                .toList());
    }

    @Override
    public Set<String> learn(Collection<Traits> news) {
        var met = met(news);
        var told =
                news.stream().filter(traits -> !met.contains(traits.customer())).toList();
        if (!told.isEmpty()) {
            learnMore(told);
        }
        return met;
    }

    /**
     * Writes down those who are not known yet as a whole. Their ids go in order, so that two who meet the same ones do not wait
     * for each other in a circle.
     */
    private Set<String> met(Collection<Traits> news) {
        var cards = new TreeMap<String, Customer>();
        news.forEach(traits -> cards.compute(
                traits.customer(), (id, card) -> Learning.learnt(card == null ? Learning.stranger(id) : card, traits)));
        var met = strangers.insert(cards.values().stream().map(this::entered).toList());
        cards.keySet().retainAll(met);
        contacts.change(List.of(), cards.values());
        cards.values().forEach(card -> attributes.note(card.attributes()));
        return met;
    }

    private MapSqlParameterSource entered(Customer card) {
        return updated(card).addValue("anonymous", false).addValue("created_at", sql(clock.instant()));
    }

    private void learnMore(List<Traits> news) {
        var ids = new LinkedHashSet<String>();
        news.forEach(traits -> ids.add(traits.customer()));
        lock(ids);
        var known = findAll(ids);
        var learnt = new HashMap<>(known);
        news.forEach(traits -> learnt.computeIfPresent(traits.customer(), (id, card) -> Learning.learnt(card, traits)));
        write(known, learnt.values());
    }

    /** Those known by now, all of them: nobody else changes them until the transaction ends. */
    private Map<String, Customer> held(Set<String> ids) {
        enter(ids, false);
        lock(ids);
        return findAll(ids);
    }

    @Override
    public void meet(Collection<String> ids) {
        enter(ids, true);
    }

    /** In order, so that two who enter the same ones do not wait for each other in a circle. */
    private void enter(Collection<String> ids, boolean anonymous) {
        var now = sql(clock.instant());
        newcomers.insert(new TreeSet<>(ids)
                .stream()
                        .map(id -> new MapSqlParameterSource("id", id)
                                .addValue("anonymous", anonymous)
                                .addValue("created_at", now)
                                .addValue("updated_at", now))
                        .toList());
    }

    private void write(Map<String, Customer> known, Collection<Customer> cards) {
        var changed = cards.stream()
                .filter(card -> !card.equals(known.get(card.id())))
                .toList();
        UPDATE.update(batches, changed.stream().map(this::updated).toList());
        contacts.change(changed.stream().map(card -> known.get(card.id())).toList(), changed);
        changed.forEach(card -> attributes.note(card.attributes()));
    }

    private MapSqlParameterSource updated(Customer card) {
        return new MapSqlParameterSource("id", card.id())
                .addValue("locale", card.locale())
                .addValue("time_zone", card.timeZone())
                .addValue("attributes", Json.write(card.attributes()))
                .addValue("updated_at", sql(clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> having(Channel channel, String address) {
        return contacts.having(channel, address);
    }

    @Override
    public void reachAt(String customer, Channel channel, String address) {
        contacts.reachAt(customer, channel, address);
    }

    @Override
    public boolean verify(String customer, Channel channel, Instant then) {
        return contacts.verify(customer, channel, then);
    }

    @Override
    public Set<String> lockOrBusy(Collection<String> ids) {
        var others = new HashSet<>(ids);
        others.removeAll(ids("select id from customer where id in (:ids) order by id for update skip locked", ids));
        return others.isEmpty() ? Set.of() : Set.copyOf(ids("select id from customer where id in (:ids)", others));
    }

    private List<String> ids(String sql, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param("ids", ids).query(String.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> timeZones(Collection<String> ids) {
        var zones = new HashMap<String, String>();
        jdbc.sql("select id, time_zone from customer where id in (:ids) and time_zone is not null")
                .param("ids", ids)
                .query(row -> {
                    zones.put(row.getString("id"), row.getString("time_zone"));
                });
        return zones;
    }

    @Override
    public Set<String> lock(Collection<String> ids) {
        return Set.copyOf(ids("select id from customer where id in (:ids) order by id for update", ids));
    }
}
