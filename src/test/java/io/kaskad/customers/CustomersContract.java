package io.kaskad.customers;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.customers.Consent.ALL_TOPICS;
import static io.kaskad.customers.Consent.State.GRANTED;
import static io.kaskad.customers.Consent.State.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent.State;
import io.kaskad.customers.Customers.Traits;
import io.kaskad.shared.Ids;
import io.kaskad.testing.TwoTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What is known of customers, and their latest word. */
interface CustomersContract {

    Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");

    Customers customers();

    Consents consents();

    Identities identities();

    PlatformTransactionManager transactions();

    JdbcClient jdbc();

    private TwoTransactions together() {
        return new TwoTransactions(transactions(), jdbc());
    }

    private static String fresh() {
        return "c-" + Ids.next();
    }

    private static Customer card(String id, Map<Channel, String> contacts, Consent... consents) {
        return new Customer(id, "en", "Europe/London", contacts, Map.of("firstName", "Kim"), List.of(consents));
    }

    private static Consent consent(State state, String topic, Instant at) {
        return new Consent(EMAIL, topic, state, at);
    }

    private void says(String id, State state, String topic, Instant at) {
        customers().save(card(id, Map.of(), consent(state, topic, at)), "test");
    }

    private Customer known(String id) {
        return customers().find(id).orElseThrow();
    }

    @Test
    default void keepsACardAsItStands() {
        var card = card(fresh(), Map.of(EMAIL, "kim@example.org"), consent(GRANTED, "orders", MONDAY));
        customers().save(card, "test");
        assertThat(known(card.id())).isEqualTo(card);
    }

    @Test
    default void savingReplacesContactsAndAttributes() {
        var id = fresh();
        customers().save(card(id, Map.of(EMAIL, "kim@example.org")), "test");
        customers().save(new Customer(id, null, null, Map.of(SMS, "+79161234567"), Map.of(), List.of()), "test");
        assertThat(known(id)).isEqualTo(new Customer(id, null, null, Map.of(SMS, "+79161234567"), Map.of(), List.of()));
    }

    @Test
    default void learningAddsToWhatIsKnown() {
        var id = fresh();
        customers().save(card(id, Map.of(EMAIL, "kim@example.org"), consent(GRANTED, "orders", MONDAY)), "test");
        customers()
                .learn(List.of(
                        new Traits(id, null, "Europe/Moscow", Map.of(SMS, "+79161234567"), Map.of("vip", true))));

        assertThat(known(id))
                .isEqualTo(new Customer(
                        id,
                        "en",
                        "Europe/Moscow",
                        Map.of(EMAIL, "kim@example.org", SMS, "+79161234567"),
                        Map.of("firstName", "Kim", "vip", true),
                        List.of(consent(GRANTED, "orders", MONDAY))));
    }

    @Test
    default void learningMakesANewCustomer() {
        var id = fresh();
        customers().learn(List.of(new Traits(id, "ru", null, Map.of(), Map.of())));
        assertThat(known(id).locale()).isEqualTo("ru");
    }

    @Test
    default void theLatestWordWins() {
        var id = fresh();
        says(id, GRANTED, "orders", MONDAY);
        says(id, WITHDRAWN, "orders", TUESDAY);
        assertThat(known(id).consent(EMAIL, "orders")).contains(WITHDRAWN);
        says(id, GRANTED, "orders", WEDNESDAY);
        assertThat(known(id).consent(EMAIL, "orders")).contains(GRANTED);
        assertThat(known(id).consent(EMAIL, "offers")).isEmpty();
        assertThat(known(id).consent(SMS, "orders")).isEmpty();
    }

    @Test
    default void aLaterWordOnTheWholeChannelWinsOverOneOnATopic() {
        var id = fresh();
        says(id, GRANTED, "orders", MONDAY);
        says(id, WITHDRAWN, ALL_TOPICS, TUESDAY);
        assertThat(known(id).consent(EMAIL, "orders")).contains(WITHDRAWN);
        assertThat(known(id).consent(EMAIL, null)).contains(WITHDRAWN);
        says(id, GRANTED, "offers", WEDNESDAY);
        assertThat(known(id).consent(EMAIL, "offers")).contains(GRANTED);
        assertThat(known(id).consent(EMAIL, "orders")).contains(WITHDRAWN);
    }

    @Test
    default void ofTwoWordsAtOnceTheOneOnTheTopicWins() {
        var id = fresh();
        var topic = consent(GRANTED, "orders", MONDAY);
        var channel = consent(WITHDRAWN, ALL_TOPICS, MONDAY);
        customers().save(card(id, Map.of(), channel, topic), "test");
        assertThat(known(id).consent(EMAIL, "orders")).contains(GRANTED);
        assertThat(known(id).consent(EMAIL, "offers")).contains(WITHDRAWN);

        var other = fresh();
        customers().save(card(other, Map.of(), topic, channel), "test");
        assertThat(known(other).consent(EMAIL, "orders")).contains(GRANTED);
    }

    @Test
    default void savingTheSameConsentAgainDoesNotUndoAWithdrawal() {
        var id = fresh();
        var granted = card(id, Map.of(), consent(GRANTED, "orders", MONDAY));
        customers().save(granted, "shop");
        consents().say(id, EMAIL, ALL_TOPICS, WITHDRAWN, "unsubscribe-link", Proof.NONE);
        customers().save(card(id, Map.of(), consent(GRANTED, "orders", MONDAY)), "shop");
        assertThat(known(id).consents()).hasSize(2);
        assertThat(known(id).consent(EMAIL, null)).contains(WITHDRAWN);
    }

    @Test
    default void withdrawingForNobodyChangesNothing() {
        var id = fresh();
        consents().say(id, EMAIL, "orders", WITHDRAWN, "unsubscribe-link", Proof.NONE);
        assertThat(customers().find(id)).isEmpty();
    }

    @Test
    default void erasingForgetsContactsAndConsents() {
        var id = fresh();
        customers().save(card(id, Map.of(EMAIL, "kim@example.org"), consent(GRANTED, "orders", MONDAY)), "test");

        assertThat(identities().erase(id)).isTrue();
        assertThat(identities().erase(id)).isFalse();
        assertThat(customers().find(id)).isEmpty();
        assertThat(jdbc().sql("select (select count(*) from contact where customer_id = :id)"
                                + " + (select count(*) from subscription where customer_id = :id)"
                                + " + (select count(*) from consent_change where customer_id = :id)")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    default void findsThoseThatAreKnown() {
        var id = fresh();
        customers().save(card(id, Map.of()), "test");
        assertThat(customers().findAll(List.of(id, fresh()))).containsOnlyKeys(id);
        assertThat(customers().findAll(List.of())).isEmpty();
    }

    @Test
    default void twoWhoSaveOneNewCustomerAtOnceBothSucceedAndTheLaterStays() {
        var id = fresh();
        together().afterCommit(() -> customers().save(card(id, Map.of(EMAIL, "first@example.org")), "one"), () -> {
            customers().save(card(id, Map.of(EMAIL, "second@example.org")), "other");
            return true;
        });
        assertThat(known(id).contacts()).isEqualTo(Map.of(EMAIL, "second@example.org"));
    }

    @Test
    default void twoWhoLearnOfOneNewCustomerAtOnceBothAddToIt() {
        var id = fresh();
        together()
                .afterCommit(
                        () -> customers().learn(List.of(new Traits(id, null, null, Map.of(), Map.of("one", 1)))),
                        () -> {
                            customers().learn(List.of(new Traits(id, null, null, Map.of(), Map.of("other", 2))));
                            return true;
                        });
        assertThat(known(id).attributes()).isEqualTo(Map.of("one", 1, "other", 2));
    }

    @Test
    default void whoHoldsACustomerKeepsOthersFromLearning() {
        var id = fresh();
        customers().save(card(id, Map.of()), "test");
        var learnt = together().afterCommit(() -> customers().lock(List.of(id)), () -> {
            customers().learn(List.of(new Traits(id, "ru", null, Map.of(), Map.of())));
            return known(id).locale();
        });
        assertThat(learnt).isEqualTo("ru");
    }
}
