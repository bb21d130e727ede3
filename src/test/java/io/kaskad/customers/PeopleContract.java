package io.kaskad.customers;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static io.kaskad.customers.Consent.ALL_TOPICS;
import static io.kaskad.customers.Consent.State.DENIED;
import static io.kaskad.customers.Consent.State.GRANTED;
import static io.kaskad.customers.Consent.State.PENDING;
import static io.kaskad.customers.Consent.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.Customers.Traits;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.testing.TwoTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Who people are, what they agreed to and how we know, and what is left of them. */
interface PeopleContract {

    Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    Proof FORM = new Proof("2026-01", "203.0.113.7", "https://shop.example/subscribe");

    Customers customers();

    People people();

    Consents consents();

    Identities identities();

    Suppressions suppressions();

    PlatformTransactionManager transactions();

    JdbcClient jdbc();

    private static String fresh() {
        return "p-" + Ids.next();
    }

    private Customer known(String id) {
        return customers().find(id).orElseThrow();
    }

    private String customer(Map<Channel, String> contacts, Map<String, Object> attributes) {
        var id = fresh();
        customers().save(new Customer(id, "en", null, contacts, attributes, List.of()), "test");
        return id;
    }

    private String customer() {
        return customer(Map.of(), Map.of());
    }

    private void says(String customer, Channel channel, String topic, Consent.State state, Instant at, Proof proof) {
        consents().say(new Said(customer, new Consent(channel, topic, state, at), "test", proof));
    }

    private long count(String sql, String customer) {
        return jdbc().sql(sql).param("id", customer).query(Long.class).single();
    }

    @Test
    default void aCustomerIsFoundByAnAlias() {
        var id = customer();
        var alias = fresh();
        identities().alias(id, alias);
        assertThat(known(alias).id()).isEqualTo(id);
        assertThatThrownBy(() -> identities().alias(fresh(), fresh())).isInstanceOf(Refused.class);
    }

    @Test
    default void twoWhoAreOneBecomeOne() {
        var known = customer(Map.of(EMAIL, "kim@example.org"), Map.of("firstName", "Kim"));
        var visitor = customer(
                Map.of(EMAIL, "other@example.org", SMS, "+79161234567"), Map.of("firstName", "?", "visits", 3));
        says(visitor, SMS, ALL_TOPICS, GRANTED, MONDAY, FORM);
        identities().alias(visitor, visitor + "-before");

        identities().alias(known, visitor);

        assertThat(known(visitor))
                .isEqualTo(known(known))
                .isEqualTo(known(visitor + "-before"))
                .returns(Map.of(EMAIL, "kim@example.org", SMS, "+79161234567"), Customer::contacts)
                .returns(Map.of("firstName", "Kim", "visits", 3), Customer::attributes);
        assertThat(known(known).consent(SMS, null)).contains(GRANTED);
        assertThat(consents().history(known)).extracting(Said::proof).contains(FORM);
        assertThat(customers().findAll(List.of(visitor))).isEmpty();
    }

    @Test
    default void theLatestWordOfTheTwoCounts() {
        var known = customer();
        var other = customer();
        says(known, EMAIL, "offers", GRANTED, MONDAY, Proof.NONE);
        says(other, EMAIL, "offers", WITHDRAWN, MONDAY.plus(Duration.ofDays(1)), Proof.NONE);
        says(known, SMS, "offers", WITHDRAWN, MONDAY.plus(Duration.ofDays(1)), Proof.NONE);
        says(other, SMS, "offers", GRANTED, MONDAY, Proof.NONE);

        identities().alias(known, other);
        assertThat(known(known).consent(EMAIL, "offers")).contains(WITHDRAWN);
        assertThat(known(known).consent(SMS, "offers")).contains(WITHDRAWN);
    }

    @Test
    default void whoSharesADeviceStaysWhoTheyAre() {
        var one = customer();
        var other = customer();
        identities().anonymous(one, other);
        assertThat(known(other).id()).isEqualTo(other);

        var device = fresh();
        customers().meet(Set.of(device));
        identities().anonymous(one, device);
        assertThat(known(device).id()).isEqualTo(one);
        identities().anonymous(other, device);
        assertThat(known(device).id()).isEqualTo(other);
    }

    @Test
    default void eachWordIsKeptWithItsProof() {
        var id = customer();
        says(id, EMAIL, "offers", GRANTED, MONDAY, FORM);
        says(id, EMAIL, "offers", WITHDRAWN, MONDAY.plusSeconds(60), Proof.NONE);
        says(id, EMAIL, "offers", WITHDRAWN, MONDAY.plusSeconds(61), Proof.NONE);

        assertThat(consents().history(id))
                .extracting(said -> said.consent().state(), Said::proof)
                .containsExactly(tuple(WITHDRAWN, Proof.NONE), tuple(GRANTED, FORM));
    }

    @Test
    default void whatIsToldLateDoesNotOverruleWhatWasSaidSince() {
        var id = customer();
        says(id, EMAIL, "offers", WITHDRAWN, MONDAY, Proof.NONE);
        says(id, EMAIL, "offers", GRANTED, MONDAY.minusSeconds(60), FORM);
        assertThat(known(id).consent(EMAIL, "offers")).contains(WITHDRAWN);
        assertThat(consents().history(id)).hasSize(2);
    }

    @Test
    default void onlyWhatWasAskedForIsConfirmed() {
        var id = customer();
        says(id, EMAIL, "offers", PENDING, MONDAY, FORM);
        says(id, EMAIL, "news", DENIED, MONDAY, FORM);
        says(id, SMS, "offers", PENDING, MONDAY, FORM);

        assertThat(consents().confirm(id, EMAIL, "link", FORM))
                .extracting(Consent::topic)
                .containsExactly("offers");
        assertThat(known(id).consent(EMAIL, "offers")).contains(GRANTED);
        assertThat(known(id).consent(EMAIL, "news")).contains(DENIED);
        assertThat(known(id).consent(SMS, "offers")).contains(PENDING);
    }

    @Test
    default void promotionalMessagesNeedAYesAndOthersMayBeRefusedByTopic() {
        var id = customer();
        assertThat(known(id).agrees(EMAIL, "orders", true)).isFalse();
        assertThat(known(id).agrees(EMAIL, "orders", false)).isTrue();

        says(id, EMAIL, ALL_TOPICS, PENDING, MONDAY, Proof.NONE);
        assertThat(known(id).agrees(EMAIL, "orders", true)).isFalse();
        says(id, EMAIL, ALL_TOPICS, WITHDRAWN, MONDAY, Proof.NONE);
        assertThat(known(id).agrees(EMAIL, "orders", false)).isTrue();
        says(id, EMAIL, "orders", DENIED, MONDAY, Proof.NONE);
        assertThat(known(id).agrees(EMAIL, "orders", false)).isFalse();
        assertThat(known(id).agrees(EMAIL, null, false)).isTrue();
    }

    @Test
    default void addressesMustBeConfirmedThatAreSaidToBe() {
        var id = fresh();
        customers()
                .learn(List.of(new Traits(
                        id,
                        null,
                        null,
                        Map.of(EMAIL, "kim@example.org", SMS, "+79161234567"),
                        Map.of(),
                        Set.of(EMAIL))));
        assertThat(known(id).states()).isEqualTo(Map.of(EMAIL, ContactState.UNVERIFIED));

        customers().learn(List.of(new Traits(id, "ru", null, Map.of(EMAIL, "kim@example.org"), Map.of())));
        customers().save(new Customer(id, "ru", null, known(id).contacts(), Map.of(), List.of()), "shop");
        assertThat(known(id).state(EMAIL)).isEqualTo(ContactState.UNVERIFIED);

        assertThat(customers().verify(id, EMAIL, Instant.EPOCH)).isFalse();
        assertThat(customers().verify(id, EMAIL, Instant.parse("2100-01-01T00:00:00Z")))
                .isTrue();
        assertThat(known(id).states()).isEmpty();
    }

    @Test
    default void aSuppressedAddressIsGoodForWhatItsReasonLeaves() {
        var id =
                customer(Map.of(EMAIL, fresh() + "@Example.org", SMS, "+79161234568", VIBER, "+79161234569"), Map.of());
        suppressions().suppressContact(id, EMAIL, Instant.now(), Suppressions.Reason.HARD_BOUNCE, "test");
        suppressions().suppressContact(id, SMS, Instant.now(), Suppressions.Reason.COMPLAINT, "test");

        assertThat(known(id).states()).isEqualTo(Map.of(EMAIL, ContactState.BOUNCED, SMS, ContactState.COMPLAINED));
        assertThat(known(id).reachable(EMAIL, false)).isFalse();
        assertThat(known(id).reachable(SMS, true)).isFalse();
        assertThat(known(id).reachable(SMS, false)).isTrue();
        assertThat(known(id).reachable(VIBER, true)).isTrue();
        suppressions().lift(SMS, "+79161234568", Suppressions.Reason.COMPLAINT);
    }

    @Test
    default void suppressedAddressesAreListedAndLifted() {
        var address = fresh() + "@example.org";
        suppressions().suppress(EMAIL, address, Suppressions.Reason.COMPLAINT, "test");
        suppressions().suppress(EMAIL, address, Suppressions.Reason.STOP, "test");

        assertThat(suppressions()
                        .list(EMAIL, " " + address.toUpperCase(), null, 10)
                        .items())
                .singleElement()
                .returns(Suppressions.Reason.COMPLAINT, Suppressions.Suppressed::reason);
        assertThat(suppressions().list(null, null, null, 1).items()).hasSize(1);
        assertThat(suppressions().lift(EMAIL, address)).isTrue();
        assertThat(suppressions().lift(EMAIL, address)).isFalse();
    }

    @Test
    default void erasingLeavesWhatWasAgreedToUnderANameThatSaysNothing() {
        var id = customer(Map.of(EMAIL, "kim@example.org"), Map.of("firstName", "Kim"));
        says(id, EMAIL, "offers", GRANTED, MONDAY, FORM);
        identities().alias(id, fresh());
        var before = count("select count(*) from consent_change where :id <> ''", id);

        assertThat(identities().erase(id)).isTrue();
        assertThat(count("select count(*) from consent_change where :id <> ''", id))
                .isEqualTo(before);
        assertThat(count("""
                select (select count(*) from customer where id = :id)
                    + (select count(*) from contact where customer_id = :id)
                    + (select count(*) from subscription where customer_id = :id)
                    + (select count(*) from consent_change where customer_id = :id)
                    + (select count(*) from customer_alias where customer_id = :id)
                """, id)).isZero();
        assertThat(identities().erase(id)).isFalse();
    }

    @Test
    default void peopleAreFoundByHowTheirIdBeginsAndByWhatTheyAreKnownBy() {
        var begins = fresh();
        List.of("a", "b", "c_", "c%")
                .forEach(end -> customers()
                        .save(new Customer(begins + end, null, null, Map.of(), Map.of(), List.of()), "test"));
        var mail = begins + "@example.org";
        customers().save(new Customer("x" + begins, null, null, Map.of(EMAIL, mail), Map.of(), List.of()), "test");
        identities().alias("x" + begins, "z" + begins);

        var first = people().list(begins, null, 3);
        assertThat(first.items())
                .extracting(People.Listed::id)
                .containsExactly(begins + "a", begins + "b", begins + "c%");
        assertThat(people().list(begins, Cursor.decoded(first.next()), 3).items())
                .extracting(People.Listed::id)
                .containsExactly(begins + "c_");
        assertThat(people().list(mail, null, 3).items())
                .extracting(People.Listed::id)
                .containsExactly("x" + begins);
        assertThat(people().list("z" + begins, null, 3).items())
                .extracting(People.Listed::id)
                .containsExactly("x" + begins);
        assertThat(people().list(null, null, 2).items()).hasSize(2);
        assertThat(people().list("nobody " + begins, null, 2).items()).isEmpty();
    }

    @Test
    default void twoWhoSaySomethingAtOnceAreBothHeard() {
        var id = customer();
        new TwoTransactions(transactions(), jdbc())
                .afterCommit(() -> says(id, EMAIL, "offers", GRANTED, MONDAY, Proof.NONE), () -> {
                    says(id, EMAIL, "offers", WITHDRAWN, MONDAY.plusSeconds(1), Proof.NONE);
                    return true;
                });
        assertThat(known(id).consent(EMAIL, "offers")).contains(WITHDRAWN);
        assertThat(consents().history(id)).hasSize(2);
    }
}
