package io.kaskad.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.events.Event.Kind;
import io.kaskad.events.EventLog.Logged;
import io.kaskad.events.EventLog.State;
import io.kaskad.shared.Ids;
import io.kaskad.testing.TwoTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events are kept once, claimed by one, put off, refused and parked. */
interface EventInboxContract {

    Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    EventInbox inbox();

    EventLog log();

    PlatformTransactionManager transactions();

    JdbcClient jdbc();

    @BeforeEach
    default void leaveNothingToDo() {
        jdbc().sql("update event_inbox set state = 'DONE' where state = 'NEW'").update();
    }

    private TwoTransactions together() {
        return new TwoTransactions(transactions(), jdbc());
    }

    private static String fresh() {
        return "c-" + Ids.next();
    }

    private static Event event(String source, String messageId, String customer, String name) {
        return new Event(source, messageId, Kind.TRACK, customer, name, Map.of("n", 1), MONDAY);
    }

    private static Event event(String customer, String name) {
        return event("shop", Ids.next().toString(), customer, name);
    }

    private List<Logged> of(String customer) {
        return log().list(new EventLog.Wanted(null, customer), null, 200).items();
    }

    private List<EventInbox.Row> claimed() {
        return new TransactionTemplate(transactions()).execute(status -> inbox().claim(50));
    }

    @Test
    default void keepsAnEventOncePerSourceAndMessageId() {
        var customer = fresh();
        var id = Ids.next().toString();
        inbox().accept(List.of(event("shop", id, customer, "a"), event("shop", id, customer, "b")));
        inbox().accept(List.of(event("shop", id, customer, "c"), event("till", id, customer, "d")));

        assertThat(of(customer)).extracting(Logged::name).containsExactly("d", "a");
    }

    @Test
    default void keepsAnEventOnceThatTwoTellOfAtOnce() {
        var customer = fresh();
        var id = Ids.next().toString();
        together().afterCommit(() -> inbox().accept(List.of(event("shop", id, customer, "first"))), () -> {
            inbox().accept(List.of(event("shop", id, customer, "second"), event(customer, "another")));
            return true;
        });
        assertThat(of(customer)).extracting(Logged::name).containsExactly("another", "first");
    }

    @Test
    default void givesBackWhatItKept() {
        var told = new Event("shop", fresh(), Kind.IDENTIFY, fresh(), null, Map.of("a", List.of(1, "ы")), MONDAY);
        inbox().accept(List.of(told));
        assertThat(claimed()).extracting(EventInbox.Row::event).containsExactly(told);
    }

    @Test
    default void whoClaimsSkipsWhatAnotherHolds() {
        var customer = fresh();
        inbox().accept(List.of(event(customer, "a"), event(customer, "b"), event(customer, "c")));
        var other = together().within(() -> assertThat(inbox().claim(2)).hasSize(2), () -> inbox().claim(50));

        assertThat(other).extracting(row -> row.event().name()).doesNotContain("a", "b");
        assertThat(claimed()).hasSize(3);
    }

    @Test
    default void whoClaimsOneThatAnotherHoldsGetsNothing() {
        var customer = fresh();
        inbox().accept(List.of(event(customer, "a")));
        var id = of(customer).get(0).id();
        assertThat(together().within(() -> inbox().claim(id), () -> inbox().claim(id)))
                .isEmpty();
        assertThat(inbox().claim(id)).hasSize(1);
    }

    @Test
    default void knowsWhichFollowAnotherOfTheSameCustomerThatIsStillToDo() {
        var one = fresh();
        var other = fresh();
        inbox().accept(List.of(event(one, "a"), event(other, "b"), event(one, "c"), event(one, "d")));
        var ids = claimed().stream().map(EventInbox.Row::id).toList();
        assertThat(inbox().preceded(ids)).containsExactlyInAnyOrder(ids.get(2), ids.get(3));

        inbox().done(List.of(ids.get(0)));
        assertThat(inbox().preceded(ids)).containsExactly(ids.get(3));
    }

    @Test
    default void looksAtWhatIsPutOffOnlyLater() {
        var customer = fresh();
        inbox().accept(List.of(event(customer, "a"), event(customer, "b")));
        inbox().postpone(claimed().get(0).id(), Duration.ofHours(1), "IllegalStateException: not yet");

        assertThat(claimed()).extracting(row -> row.event().name()).containsExactly("b");
        assertThat(of(customer).get(1))
                .extracting(Logged::state, Logged::attempts, Logged::error)
                .containsExactly(State.NEW, 1, "IllegalStateException: not yet");
        inbox().defer(claimed().stream().map(EventInbox.Row::id).toList());
        assertThat(of(customer).get(0))
                .extracting(Logged::state, Logged::attempts)
                .containsExactly(State.NEW, 0);
    }

    @Test
    default void showsWhatIsRefusedAndParked() {
        var customer = fresh();
        inbox().accept(List.of(event(customer, "a"), event(customer, "b"), event(customer, "c")));
        var ids = claimed().stream().map(EventInbox.Row::id).toList();
        inbox().done(ids.subList(0, 1));
        inbox().refuse(ids.subList(1, 2), "UNKNOWN_CUSTOMER");
        inbox().park(ids.get(2), "broken");

        assertThat(claimed()).isEmpty();
        assertThat(of(customer))
                .extracting(Logged::state, Logged::error)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(State.PARKED, "broken"),
                        org.assertj.core.groups.Tuple.tuple(State.REFUSED, "UNKNOWN_CUSTOMER"),
                        org.assertj.core.groups.Tuple.tuple(State.DONE, null));
    }

    @Test
    default void remembersWhatACustomerDidSinceThen() {
        var customer = fresh();
        inbox().accept(List.of(event(customer, "Order Paid")));
        assertThat(inbox().did(customer, "Order Paid", MONDAY)).isFalse();
        inbox().done(claimed().stream().map(EventInbox.Row::id).toList());

        assertThat(inbox().did(customer, "Order Paid", MONDAY)).isTrue();
        assertThat(inbox().did(customer, "Order Paid", MONDAY.plusMillis(1))).isFalse();
        assertThat(inbox().did(customer, "Order Sent", MONDAY)).isFalse();
        assertThat(inbox().did(fresh(), "Order Paid", MONDAY)).isFalse();
    }
}
