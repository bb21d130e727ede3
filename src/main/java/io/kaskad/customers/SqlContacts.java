package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.groupingBy;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Suppressions.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where customers are reached. */
@Repository
class SqlContacts {

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    SqlContacts(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An address of a customer, and what it is good for. */
    record Contact(String customer, Channel channel, String address, ContactState state) {}

    Map<String, List<Contact>> of(Collection<String> customers) {
        return customers.isEmpty()
                ? Map.of()
                : jdbc.query("""
                                select customer_id, contact.channel, contact.address, unverified, reason from contact
                                left join suppression on suppression.channel = contact.channel
                                    and suppression.address = lower(contact.address)
                                where customer_id in (:ids)
                                """, Map.of("ids", customers), SqlContacts::contact).stream()
                        .collect(groupingBy(Contact::customer));
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getString("customer_id"),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                state(row.getString("reason"), row.getBoolean("unverified")));
    }

    private static ContactState state(@Nullable String suppressed, boolean unverified) {
        return suppressed != null
                ? Reason.valueOf(suppressed).state()
                : unverified ? ContactState.UNVERIFIED : ContactState.ACTIVE;
    }

    /** Makes contacts what the cards say; those that stay as they are keep the time since which they are known. */
    void change(Collection<Customer> before, Collection<Customer> now) {
        var earlier = all(before);
        var later = all(now);
        delete(earlier.stream().filter(contact -> !later.contains(contact)).toList());
        insert(later.stream().filter(contact -> !earlier.contains(contact)).toList());
    }

    private record Kept(String customer, Channel channel, String address, boolean unverified) {}

    private static Set<Kept> all(Collection<Customer> cards) {
        var all = new LinkedHashSet<Kept>();
        cards.forEach(card -> card.contacts()
                .forEach((channel, address) -> all.add(
                        new Kept(card.id(), channel, address, card.state(channel) == ContactState.UNVERIFIED))));
        return all;
    }

    private void delete(List<Kept> contacts) {
        batch("delete from contact where customer_id = :customer and channel = :channel", contacts);
    }

    private void insert(List<Kept> contacts) {
        batch("""
                insert into contact (customer_id, channel, address, since, unverified)
                values (:customer, :channel, :address, :since, :unverified)
                """, contacts);
    }

    private void batch(String sql, List<Kept> contacts) {
        jdbc.batchUpdate(
                sql,
                contacts.stream()
                        .map(contact -> new MapSqlParameterSource("customer", contact.customer())
                                .addValue("channel", contact.channel().key())
                                .addValue("address", contact.address())
                                .addValue("unverified", contact.unverified())
                                .addValue("since", sql(clock.instant())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Who can be reached there. */
    List<String> having(Channel channel, String address) {
        return jdbc.queryForList("""
                select customer_id from contact where channel = :channel and address = :address
                order by customer_id limit 100
                """, Map.of("channel", channel.key(), "address", address), String.class);
    }

    /** There the customer is reached on this channel from now on, and nobody else any more. */
    void reachAt(String customer, Channel channel, String address) {
        jdbc.update("""
                delete from contact
                where channel = :channel and (address = :address and customer_id <> :customer
                    or customer_id = :customer and address <> :address)
                """, Map.of("channel", channel.key(), "address", address, "customer", customer));
        if (!having(channel, address).contains(customer)) {
            insert(List.of(new Kept(customer, channel, address, false)));
        }
    }

    boolean verify(String customer, Channel channel, Instant then) {
        return jdbc.update(
                        """
                        update contact set unverified = false
                        where customer_id = :customer and channel = :channel and (since is null or since <= :then)
                        """,
                        new MapSqlParameterSource("customer", customer)
                                .addValue("channel", channel.key())
                                .addValue("then", sql(then)))
                > 0;
    }
}
