package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent.State;
import io.kaskad.customers.Consent.Subject;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.sql.UpdateMany;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What customers agreed to: the word in force on each channel and topic, and every word there ever was. */
@Repository
@Transactional
public class Consents {

    private static final UpdateMany CHANGE = new UpdateMany(
            "subscription",
            columns("varchar", "customer_id", "channel", "topic"),
            Map.of("state", "varchar", "changed_at", "timestamp with time zone"));

    private final NamedParameterJdbcTemplate jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Consents(NamedParameterJdbcTemplate jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    private static Map<String, String> columns(String type, String... names) {
        var columns = new LinkedHashMap<String, String>();
        List.of(names).forEach(name -> columns.put(name, type));
        return columns;
    }

    /**
     * A word of a customer.
     *
     * @param source who told of it, such as {@code unsubscribe-link}
     */
    public record Said(String customer, Consent consent, String source, Proof proof) {}

    /** Told in the transaction in which customers have said something new. */
    public record NewWords(List<Change> changes) {}

    /**
     * Something new.
     *
     * @param before what was in force on this channel and topic; null if nothing was
     */
    public record Change(Said said, @Nullable State before) {}

    /** All there ever was of one customer, newest first. */
    @Transactional(readOnly = true)
    public List<Said> history(String customer) {
        return jdbc.query(
                "select * from consent_change where customer_id = :customer order by customer_id desc, id desc",
                Map.of("customer", customer),
                (row, n) -> new Said(
                        customer,
                        consent(row),
                        row.getString("source"),
                        new Proof(row.getString("text_version"), row.getString("ip"), row.getString("form"))));
    }

    /** A customer says this. Nothing is noted that is in force already, unless there is a proof of it. */
    public void say(Said said) {
        sayAll(List.of(said));
    }

    /** The customer says so now. */
    public void say(String customer, Channel channel, String topic, State state, String source, Proof proof) {
        say(new Said(customer, new Consent(channel, topic, state, clock.instant()), source, proof));
    }

    /** In this order. Customers who are not known say nothing. */
    public void sayAll(List<Said> all) {
        sayAll(all, (said, before) -> true);
    }

    /** As {@link #sayAll}, without those words that would undo what a customer has refused. */
    public void sayUnlessRefused(List<Said> all) {
        sayAll(
                all,
                (said, before) ->
                        before.stream().noneMatch(known -> known.state().refuses() && known.meets(said.consent())));
    }

    private void sayAll(List<Said> all, BiPredicate<Said, List<Consent>> welcome) {
        if (all.isEmpty()) {
            return;
        }
        var people = new LinkedHashSet<String>();
        all.forEach(said -> people.add(said.customer()));
        var known = lock(people);
        say(all, known, ofAll(known), welcome);
    }

    /** The first words of customers whom nobody but the caller's transaction has met yet. */
    public void sayFirst(List<Said> all) {
        say(all, all.stream().map(Said::customer).toList(), Map.of(), (said, before) -> true);
    }

    private void say(
            List<Said> all,
            List<String> known,
            Map<String, List<Consent>> before,
            BiPredicate<Said, List<Consent>> welcome) {
        var inForce = new HashMap<String, Map<Subject, Consent>>();
        known.forEach(id -> inForce.put(id, bySubject(before.getOrDefault(id, List.of()))));
        var news = all.stream()
                .filter(said -> inForce.containsKey(said.customer())
                        && welcome.test(said, before.getOrDefault(said.customer(), List.of()))
                        && isNews(said, inForce.get(said.customer())))
                .toList();
        keep(news, inForce, before);
    }

    /** Their rows, so that nobody else says anything for them meanwhile. */
    private List<String> lock(Collection<String> people) {
        return jdbc.queryForList(
                "select id from customer where id in (:ids) order by id for update",
                Map.of("ids", people),
                String.class);
    }

    private static Map<Subject, Consent> bySubject(List<Consent> consents) {
        var bySubject = new LinkedHashMap<Subject, Consent>();
        consents.forEach(consent -> bySubject.put(consent.subject(), consent));
        return bySubject;
    }

    private static boolean isNews(Said said, Map<Subject, Consent> inForce) {
        var consent = said.consent();
        var known = inForce.get(consent.subject());
        if (known != null && known.state() == consent.state() && said.proof().equals(Proof.NONE)) {
            return false;
        }
        if (known == null || !consent.changedAt().isBefore(known.changedAt())) {
            inForce.put(consent.subject(), consent);
        }
        return true;
    }

    private void keep(List<Said> news, Map<String, Map<Subject, Consent>> inForce, Map<String, List<Consent>> before) {
        if (news.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                insert into consent_change (customer_id, channel, topic, state, source, text_version, ip, form, changed_at)
                values (:customer_id, :channel, :topic, :state, :source, :text_version, :ip, :form, :changed_at)
                """, rows(news.stream().map(Consents::noted).toList()));
        var fresh = new ArrayList<MapSqlParameterSource>();
        var changed = new ArrayList<MapSqlParameterSource>();
        inForce.forEach((customer, words) -> {
            var known = bySubject(before.getOrDefault(customer, List.of()));
            words.forEach((subject, consent) -> {
                if (!known.containsKey(subject)) {
                    fresh.add(row(customer, consent));
                } else if (!known.get(subject).equals(consent)) {
                    changed.add(row(customer, consent));
                }
            });
        });
        jdbc.batchUpdate("""
                insert into subscription (customer_id, channel, topic, state, changed_at)
                values (:customer_id, :channel, :topic, :state, :changed_at)
                """, rows(fresh));
        CHANGE.update(jdbc.getJdbcOperations(), changed);
        publisher.publishEvent(new NewWords(
                news.stream().map(said -> new Change(said, state(before, said))).toList()));
    }

    private static @Nullable State state(Map<String, List<Consent>> before, Said said) {
        return before.getOrDefault(said.customer(), List.of()).stream()
                .filter(consent -> consent.subject().equals(said.consent().subject()))
                .map(Consent::state)
                .findFirst()
                .orElse(null);
    }

    private static MapSqlParameterSource[] rows(List<MapSqlParameterSource> rows) {
        return rows.toArray(MapSqlParameterSource[]::new);
    }

    private static MapSqlParameterSource noted(Said said) {
        return row(said.customer(), said.consent())
                .addValue("source", said.source())
                .addValue("text_version", said.proof().textVersion())
                .addValue("ip", said.proof().ip())
                .addValue("form", said.proof().form());
    }

    private static MapSqlParameterSource row(String customer, Consent consent) {
        return new MapSqlParameterSource("customer_id", customer)
                .addValue("channel", consent.channel().key())
                .addValue("topic", consent.topic())
                .addValue("state", consent.state().name())
                .addValue("changed_at", sql(consent.changedAt()));
    }

    /** The words in force of those who have said anything. */
    Map<String, List<Consent>> ofAll(Collection<String> customers) {
        return customers.isEmpty()
                ? Map.of()
                : jdbc
                        .query(
                                "select * from subscription where customer_id in (:ids) order by customer_id, channel, topic",
                                Map.of("ids", customers),
                                (row, n) -> Map.entry(row.getString("customer_id"), consent(row)))
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Channel.of(row.getString("channel")),
                row.getString("topic"),
                State.valueOf(row.getString("state")),
                SqlTime.required(row, "changed_at"));
    }

    /** They confirm what they asked for on this channel; gives what is granted by that. */
    public List<Consent> confirm(String customer, Channel channel, String source, Proof proof) {
        var now = clock.instant();
        var asked = ofAll(List.of(customer)).getOrDefault(customer, List.of()).stream()
                .filter(consent -> consent.channel() == channel && consent.state() == State.PENDING)
                .map(consent -> new Consent(channel, consent.topic(), State.GRANTED, now))
                .toList();
        sayAll(asked.stream()
                .map(consent -> new Said(customer, consent, source, proof))
                .toList());
        return asked;
    }

    /** What was ever said by the one was said by the other. */
    void move(String from, String to) {
        jdbc.update(
                "update consent_change set customer_id = :to where customer_id = :from",
                Map.of("from", from, "to", to));
    }

    /** What was said stays, but not who it was. */
    void forget(String customer, String pseudonym) {
        jdbc.update(
                "update consent_change set customer_id = :pseudonym, ip = null where customer_id = :customer",
                Map.of("customer", customer, "pseudonym", pseudonym));
    }
}
