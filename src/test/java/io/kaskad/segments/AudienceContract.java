package io.kaskad.segments;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.WEBHOOK;
import static io.kaskad.customers.Consent.ALL_TOPICS;
import static io.kaskad.segments.Condition.Comparison.AFTER;
import static io.kaskad.segments.Condition.Comparison.ANNIVERSARY_IN_DAYS;
import static io.kaskad.segments.Condition.Comparison.AT_LEAST;
import static io.kaskad.segments.Condition.Comparison.AT_MOST;
import static io.kaskad.segments.Condition.Comparison.BEFORE;
import static io.kaskad.segments.Condition.Comparison.BEGINS;
import static io.kaskad.segments.Condition.Comparison.CONTAINS;
import static io.kaskad.segments.Condition.Comparison.EQUALS;
import static io.kaskad.segments.Condition.Comparison.EXISTS;
import static io.kaskad.segments.Condition.Comparison.GREATER;
import static io.kaskad.segments.Condition.Comparison.IN;
import static io.kaskad.segments.Condition.Comparison.IN_DAYS;
import static io.kaskad.segments.Condition.Comparison.LESS;
import static io.kaskad.segments.Condition.Comparison.ON;
import static io.kaskad.segments.Condition.Comparison.WITHIN_DAYS;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Receipt.Status;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consent.State;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Proof;
import io.kaskad.customers.Suppressions;
import io.kaskad.segments.Condition.All;
import io.kaskad.segments.Condition.Any;
import io.kaskad.segments.Condition.CardField;
import io.kaskad.segments.Condition.Comparison;
import io.kaskad.segments.Condition.Not;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.Condition.OfCard;
import io.kaskad.segments.Condition.OfConsent;
import io.kaskad.segments.Condition.OfContact;
import io.kaskad.segments.Condition.OfEvents;
import io.kaskad.segments.Condition.OfMessages;
import io.kaskad.segments.Condition.Progress;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who meets which condition, on whichever database. */
interface AudienceContract {

    Stage stage();

    Customers customers();

    Consents consents();

    Suppressions suppressions();

    Audience audience();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    private String person(Map<String, Object> attributes) {
        var id = stage().customer();
        customers().save(new Customer(id, "ru", "Asia/Kolkata", Map.of(), attributes, List.of()), "test");
        return id;
    }

    /** Asked for them alone, and among everybody. */
    private boolean meets(String customer, Condition condition) {
        var alone = audience().among(List.of(customer), condition).contains(customer);
        var among = new All(List.of(new OfCard(CardField.ID, List.of(customer)), condition));
        assertThat(audience().count(among).count()).isEqualTo(alone ? 1 : 0);
        assertThat(audience().among(List.of(customer), new Not(condition)).contains(customer))
                .as("the contrary")
                .isEqualTo(!alone);
        return alone;
    }

    private static OfAttribute attribute(String name, Comparison is, String... values) {
        return new OfAttribute(name, is, List.of(values));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(stage().now(), ZoneOffset.UTC);
    }

    @Test
    default void attributesAreComparedByWhatTheyHold() {
        var kim = person(Map.of("city", "Omsk", "orders", 3, "vip", true, "note", "50% off_"));
        assertThat(meets(kim, attribute("city", EQUALS, "Omsk"))).isTrue();
        assertThat(meets(kim, attribute("city", EQUALS, "omsk"))).isFalse();
        assertThat(meets(kim, attribute("city", IN, "Perm", "Omsk"))).isTrue();
        assertThat(meets(kim, attribute("city", BEGINS, "om"))).isTrue();
        assertThat(meets(kim, attribute("note", CONTAINS, "% OFF_"))).isTrue();
        assertThat(meets(kim, attribute("note", CONTAINS, "0_ o"))).isFalse();
        assertThat(meets(kim, attribute("orders", AT_LEAST, "3"))).isTrue();
        assertThat(meets(kim, attribute("orders", GREATER, "3"))).isFalse();
        assertThat(meets(kim, attribute("orders", LESS, "3.5"))).isTrue();
        assertThat(meets(kim, attribute("orders", AT_MOST, "2"))).isFalse();
        assertThat(meets(kim, attribute("vip", EQUALS, "true"))).isTrue();
        assertThat(meets(kim, attribute("orders", EXISTS))).isTrue();
        assertThat(meets(kim, attribute("visits", EXISTS))).isFalse();
        assertThat(meets(kim, attribute("city", GREATER, "1"))).as("no number").isFalse();
    }

    @Test
    default void datesAreComparedByDay() {
        var day = today();
        var kim = person(Map.of(
                "joined",
                day.minusDays(6).toString(),
                "met",
                day + "T23:30:00+05:30",
                "born",
                day.plusDays(3).minusYears(30).toString(),
                "odd",
                "2026-02"));
        assertThat(meets(kim, attribute("joined", WITHIN_DAYS, "7"))).isTrue();
        assertThat(meets(kim, attribute("joined", WITHIN_DAYS, "6"))).isFalse();
        assertThat(meets(kim, attribute("joined", IN_DAYS, "-6"))).isTrue();
        assertThat(meets(kim, attribute("joined", BEFORE, day.toString()))).isTrue();
        assertThat(meets(kim, attribute("met", ON, day.toString()))).isTrue();
        assertThat(meets(kim, attribute("met", AFTER, day.toString()))).isFalse();
        assertThat(meets(kim, attribute("born", ANNIVERSARY_IN_DAYS, "3"))).isTrue();
        assertThat(meets(kim, attribute("born", ANNIVERSARY_IN_DAYS, "4"))).isFalse();
        assertThat(meets(kim, attribute("odd", BEFORE, "2100-01-01"))).isFalse();
    }

    @Test
    default void conditionsThatMakeNoSenseAreRefused() {
        for (var wrong : List.of(
                attribute("city", EQUALS),
                attribute("age", LESS, "young"),
                attribute("age", LESS, "1", "2"),
                attribute("born", ON, "31.12.2000"),
                attribute("born", IN_DAYS, "1.5"),
                new OfCard(CardField.KNOWN_WITHIN_DAYS, List.of("long")))) {
            assertThatThrownBy(() -> audience().check(wrong)).isInstanceOf(Refused.class);
        }
    }

    @Test
    default void whatEveryCustomerHasIsComparedToo() {
        var kim = person(Map.of());
        assertThat(meets(kim, new OfCard(CardField.LOCALE, List.of("en", "ru"))))
                .isTrue();
        assertThat(meets(kim, new OfCard(CardField.TIME_ZONE, List.of("Europe/Moscow"))))
                .isFalse();
        assertThat(meets(kim, new OfCard(CardField.ANONYMOUS, List.of("true")))).isFalse();
        assertThat(meets(kim, new OfCard(CardField.KNOWN_WITHIN_DAYS, List.of("1"))))
                .isTrue();
        stage().clockPasses(ofDays(2));
        assertThat(meets(kim, new OfCard(CardField.KNOWN_WITHIN_DAYS, List.of("1"))))
                .isFalse();
    }

    @Test
    default void contactsCountIfTheyAreOfAnyUse() {
        var kim = stage().customer(EMAIL, SMS);
        assertThat(meets(kim, new OfContact(EMAIL, true))).isTrue();
        assertThat(meets(kim, new OfContact(WEBHOOK, true))).isTrue();
        suppressions()
                .suppress(EMAIL, kim.toUpperCase() + "@Customer.Example", Suppressions.Reason.HARD_BOUNCE, "test");
        assertThat(meets(kim, new OfContact(EMAIL, true))).isFalse();
        assertThat(meets(kim, new OfContact(EMAIL, false))).isTrue();
        assertThat(meets(kim, new OfContact(SMS, true))).isTrue();
    }

    private void says(String customer, String topic, State state, int day) {
        consents()
                .say(new Said(
                        customer,
                        new Consent(EMAIL, topic, state, stage().now().plus(ofDays(day))),
                        "test",
                        Proof.NONE));
    }

    @Test
    default void consentsCountAsTheyAreInForce() {
        var kim = stage().customer(EMAIL);
        var offers = new OfConsent(EMAIL, "offers", State.GRANTED);
        assertThat(meets(kim, offers)).isFalse();
        says(kim, ALL_TOPICS, State.GRANTED, 0);
        assertThat(meets(kim, offers)).isTrue();
        says(kim, "offers", State.WITHDRAWN, 1);
        assertThat(meets(kim, offers)).isFalse();
        assertThat(meets(kim, new OfConsent(EMAIL, "news", State.GRANTED))).isTrue();
        assertThat(meets(kim, new OfConsent(EMAIL, ALL_TOPICS, State.GRANTED))).isTrue();
        says(kim, ALL_TOPICS, State.GRANTED, 0);
        says(kim, "offers", State.GRANTED, 2);
        says(kim, ALL_TOPICS, State.WITHDRAWN, 2);
        assertThat(meets(kim, offers))
                .as("of two words at once the one on the topic")
                .isTrue();
    }

    @Test
    default void eventsCountByHowOftenAndHowMuch() {
        var kim = stage().customer();
        stage().happens(kim, "Order Paid", Map.of("total", 40.5, "note", "\0"));
        stage().clockPasses(ofDays(10));
        stage().happens(kim, "Order Paid", Map.of("total", 60));
        stage().happens(kim, "Order Paid", Map.of("total", "many"));

        assertThat(meets(kim, new OfEvents("Order Paid", null, 3, null, null))).isTrue();
        assertThat(meets(kim, new OfEvents("Order Paid", 9, 1, null, null))).isTrue();
        assertThat(meets(kim, new OfEvents("Order Paid", 9, 3, null, null))).isFalse();
        assertThat(meets(kim, new OfEvents("Order Sent", null, 1, null, null))).isFalse();
        assertThat(meets(kim, new OfEvents("Order Paid", 9, 1, "total", new BigDecimal("60"))))
                .isTrue();
        assertThat(meets(kim, new OfEvents("Order Paid", 9, 1, "total", new BigDecimal("60.01"))))
                .isFalse();
    }

    @Test
    default void messagesCountByHowFarTheyHaveCome() {
        var kim = stage().customer(EMAIL);
        var run = stage().orderStatusChanges(kim);
        var opened = new OfMessages(Progress.OPENED, null, null, null, 1);
        assertThat(meets(kim, new OfMessages(Progress.SENT, "order-status", EMAIL, 1, 1)))
                .isTrue();
        assertThat(meets(kim, opened)).isFalse();
        stage().reports(Status.CLICKED);
        assertThat(stage().messages(run)).hasSize(1);
        assertThat(meets(kim, opened)).isTrue();
        assertThat(meets(kim, new OfMessages(Progress.CLICKED, null, SMS, null, 1)))
                .isFalse();
        assertThat(meets(kim, new OfMessages(Progress.CLICKED, "other", null, null, 1)))
                .isFalse();
        assertThat(meets(kim, new OfMessages(Progress.CLICKED, null, null, null, 2)))
                .isFalse();
    }

    @Test
    default void conditionsAreJoinedInAnyDepth() {
        var kim = person(Map.of("city", "Omsk"));
        stage().happens(kim, "Order Paid", Map.of());
        var omsk = attribute("city", EQUALS, "Omsk");
        var perm = attribute("city", EQUALS, "Perm");
        var paid = new OfEvents("Order Paid", null, 1, null, null);
        var twice = new OfEvents("Order Paid", null, 2, null, null);

        assertThat(meets(kim, new All(List.of()))).isTrue();
        assertThat(meets(kim, new Any(List.of(perm, omsk)))).isTrue();
        assertThat(meets(kim, new Any(List.of(perm, paid)))).isTrue();
        assertThat(meets(kim, new Any(List.of(perm, twice)))).isFalse();
        assertThat(meets(kim, new All(List.of(omsk, new Not(new Any(List.of(twice, perm)))))))
                .isTrue();
        assertThat(meets(kim, new Any(List.of(twice, new All(List.of(omsk, new Not(perm), paid))))))
                .isTrue();
    }

    @Test
    default void someOfThemAreShown() {
        var mark = stage().customer();
        for (int i = 0; i < 12; i++) {
            person(Map.of("mark", mark));
        }
        var counted = audience().count(attribute("mark", EQUALS, mark));
        assertThat(counted.count()).isEqualTo(12);
        assertThat(counted.sample()).hasSize(10).doesNotHaveDuplicates();
    }
}
