package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.kaskad.channels.Channel;
import io.kaskad.shared.Json;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Customers in tables of their own. */
@Repository
@Transactional
class SqlCustomers implements Customers {

    private final JdbcClient jdbc;
    private final InsertOnce newcomers;
    private final Clock clock;

    SqlCustomers(JdbcClient jdbc, DataSource database, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.newcomers = new InsertOnce(
                database, "customer", List.of("id", "attributes", "created_at", "updated_at"), List.of("id"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> find(String id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Customer> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var contacts = contacts(ids);
        var consents = consents(ids);
        var found = new HashMap<String, Customer>();
        jdbc.sql("select id, locale, time_zone, attributes from customer where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> customer(row, contacts.getOrDefault(row.getString("id"), List.of()), consents))
                .list()
                .forEach(customer -> found.put(customer.id(), customer));
        return found;
    }

    private static Customer customer(ResultSet row, List<Contact> contacts, Map<String, List<Said>> consents)
            throws SQLException {
        var id = row.getString("id");
        var addresses = new EnumMap<Channel, String>(Channel.class);
        contacts.forEach(contact -> addresses.put(contact.channel(), contact.address()));
        return new Customer(
                id,
                row.getString("locale"),
                row.getString("time_zone"),
                addresses,
                Json.read(row.getString("attributes")),
                latest(consents.getOrDefault(id, List.of())),
                contacts.stream()
                        .filter(Contact::suppressed)
                        .map(Contact::channel)
                        .collect(toSet()));
    }

    private record Contact(String customer, Channel channel, String address, boolean suppressed) {}

    private Map<String, List<Contact>> contacts(Collection<String> ids) {
        return jdbc
                .sql("""
                        select customer_id, contact.channel, contact.address, reason from contact
                        left join suppression on suppression.channel = contact.channel
                            and suppression.address = lower(contact.address)
                        where customer_id in (:ids)
                        """)
                .param("ids", ids)
                .query((row, n) -> new Contact(
                        row.getString("customer_id"),
                        Channel.of(row.getString("channel")),
                        row.getString("address"),
                        row.getString("reason") != null))
                .list()
                .stream()
                .collect(groupingBy(Contact::customer));
    }

    private Map<String, List<Said>> consents(Collection<String> ids) {
        return jdbc
                .sql("""
                        select customer_id, channel, topic, state, changed_at from consent
                        where customer_id in (:ids) order by id
                        """)
                .param("ids", ids)
                .query((row, n) -> new Said(row.getString("customer_id"), consent(row)))
                .list()
                .stream()
                .collect(groupingBy(Said::customer));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Channel.of(row.getString("channel")),
                row.getString("topic"),
                Consent.State.valueOf(row.getString("state")),
                SqlTime.required(row, "changed_at"));
    }

    private static List<Consent> latest(List<Said> inOrder) {
        var latest = new LinkedHashMap<Topic, Consent>();
        for (var said : inOrder) {
            latest.put(Topic.of(said.consent()), said.consent());
        }
        return List.copyOf(latest.values());
    }

    private record Said(String customer, Consent consent) {}

    private record Topic(Channel channel, String name) {

        static Topic of(Consent consent) {
            return new Topic(consent.channel(), consent.topic());
        }
    }

    @Override
    public void save(Customer card, String source) {
        enter(card.id());
        jdbc.sql("""
                        update customer set locale = :locale, time_zone = :timeZone, attributes = :attributes,
                            updated_at = :now
                        where id = :id
                        """)
                .param("id", card.id())
                .param("locale", card.locale())
                .param("timeZone", card.timeZone())
                .param("attributes", Json.write(card.attributes()))
                .param("now", sql(clock.instant()))
                .update();
        saveContacts(card.id(), card.contacts());
        card.consents().forEach(consent -> say(card.id(), consent, source));
    }

    @Override
    public void learn(Traits traits, String source) {
        enter(traits.customer());
        lock(Set.of(traits.customer()));
        var known = find(traits.customer()).orElseThrow();
        var attributes = new HashMap<>(known.attributes());
        attributes.putAll(traits.attributes());
        var contacts = new EnumMap<Channel, String>(Channel.class);
        contacts.putAll(known.contacts());
        contacts.putAll(traits.contacts());
        save(
                new Customer(
                        known.id(),
                        newer(traits.locale(), known.locale()),
                        newer(traits.timeZone(), known.timeZone()),
                        contacts,
                        attributes,
                        List.of()),
                source);
    }

    private static @Nullable String newer(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }

    private void enter(String id) {
        var now = sql(clock.instant());
        newcomers.insert(List.of(new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("attributes", "{}")
                .addValue("created_at", now)
                .addValue("updated_at", now)));
    }

    /** Those that stay as they are keep the time since which they are known. */
    private void saveContacts(String customer, Map<Channel, String> contacts) {
        var known = new EnumMap<Channel, String>(Channel.class);
        contacts(Set.of(customer))
                .getOrDefault(customer, List.of())
                .forEach(contact -> known.put(contact.channel(), contact.address()));
        known.forEach((channel, address) -> {
            if (!address.equals(contacts.get(channel))) {
                deleteContact(customer, channel);
            }
        });
        contacts.forEach((channel, address) -> {
            if (!address.equals(known.get(channel))) {
                insertContact(customer, channel, address);
            }
        });
    }

    private void deleteContact(String customer, Channel channel) {
        jdbc.sql("delete from contact where customer_id = :customer and channel = :channel")
                .param("customer", customer)
                .param("channel", channel.key())
                .update();
    }

    private void insertContact(String customer, Channel channel, String address) {
        jdbc.sql("""
                        insert into contact (customer_id, channel, address, since)
                        values (:customer, :channel, :address, :since)
                        """)
                .param("customer", customer)
                .param("channel", channel.key())
                .param("address", address)
                .param("since", sql(now()))
                .update();
    }

    private void say(String customer, Consent consent, String source) {
        if (find(customer).orElseThrow().consents().stream().anyMatch(said -> same(said, consent))) {
            return;
        }
        jdbc.sql("""
                        insert into consent (customer_id, channel, topic, state, source, changed_at)
                        values (:customer, :channel, :topic, :state, :source, :at)
                        """)
                .param("customer", customer)
                .param("channel", consent.channel().key())
                .param("topic", consent.topic())
                .param("state", consent.state().name())
                .param("source", source)
                .param("at", sql(consent.changedAt()))
                .update();
    }

    private static boolean same(Consent one, Consent other) {
        return Topic.of(one).equals(Topic.of(other)) && one.state() == other.state();
    }

    @Override
    public boolean erase(String id) {
        return jdbc.sql("delete from customer where id = :id").param("id", id).update() == 1;
    }

    @Override
    public void withdraw(String customer, Channel channel, String topic, String source) {
        if (find(customer).isPresent()) {
            say(customer, new Consent(channel, topic, Consent.State.WITHDRAWN, now()), source);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> having(Channel channel, String address) {
        return jdbc.sql("""
                        select customer_id from contact where channel = :channel and address = :address
                        order by customer_id limit 100
                        """)
                .param("channel", channel.key())
                .param("address", address)
                .query(String.class)
                .list();
    }

    @Override
    public void reachAt(String customer, Channel channel, String address) {
        jdbc.sql("""
                        delete from contact
                        where channel = :channel and (address = :address and customer_id <> :customer
                            or customer_id = :customer and address <> :address)
                        """)
                .param("channel", channel.key())
                .param("address", address)
                .param("customer", customer)
                .update();
        if (!having(channel, address).contains(customer)) {
            insertContact(customer, channel, address);
        }
    }

    private Instant now() {
        return clock.instant();
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
    public void lock(Collection<String> ids) {
        ids("select id from customer where id in (:ids) order by id for update", ids);
    }
}
