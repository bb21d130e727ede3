package io.kaskad.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.cascades.Run;
import io.kaskad.customers.Customers;
import io.kaskad.events.Event.Kind;
import io.kaskad.events.EventLog.Logged;
import io.kaskad.events.EventLog.State;
import io.kaskad.shared.Ids;
import io.kaskad.testing.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What becomes of events, alone and together, in order and after failures. */
interface EventProcessingContract {

    Stage stage();

    EventInbox inbox();

    EventLog log();

    DeployingDiagrams deploying();

    Customers customers();

    @BeforeEach
    default void begin() {
        stage().jdbc()
                .sql("update event_inbox set state = 'DONE' where state = 'NEW'")
                .update();
        stage().begin();
        deploy("trial.bpmn");
        deploy("welcome.bpmn");
    }

    private void deploy(String name) {
        deploy(name, UnaryOperator.identity());
    }

    private void deploy(String name, UnaryOperator<String> changed) {
        try {
            var diagram = new ClassPathResource("cascades/" + name).getContentAsString(UTF_8);
            deploying().deploy(name, changed.apply(diagram).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event did(String customer, String name) {
        return new Event("test", Ids.next().toString(), Kind.TRACK, customer, name, Map.of(), stage().now());
    }

    private Event is(String customer, Map<String, Object> traits) {
        return new Event("test", Ids.next().toString(), Kind.IDENTIFY, customer, null, traits, stage().now());
    }

    /** An event that fails however often it is tried: REST would not have taken it. */
    private Event poison(String customer) {
        return is(customer, Map.of("email", "no address at all"));
    }

    private List<Logged> log(String customer) {
        var newestFirst = new ArrayList<>(
                log().list(new EventLog.Wanted(null, customer), null, 200).items());
        java.util.Collections.reverse(newestFirst);
        return newestFirst;
    }

    private List<State> states(String customer) {
        return log(customer).stream().map(Logged::state).toList();
    }

    /** As if all pauses were over. */
    private void oneMoreTry() {
        stage().jdbc()
                .sql("update event_inbox set due_at = timestamp '2020-01-01 00:00:00' where state = 'NEW'")
                .update();
        stage().only("events");
    }

    private static String stranger() {
        return "c-" + Ids.next();
    }

    @Test
    default void aBadEventFailsAloneWhileAllOthersOfItsBatchGoOn() {
        var others = IntStream.range(0, 49).mapToObj(i -> stage().customer()).toList();
        var bad = stage().customer();
        var events = new ArrayList<Event>();
        others.forEach(other -> events.add(did(other, "Signed Up")));
        events.add(20, poison(bad));
        inbox().accept(events);
        stage().only("events");

        assertThat(others).allSatisfy(other -> {
            assertThat(states(other)).containsExactly(State.DONE);
            assertThat(stage().runs(other)).hasSize(1);
        });
        assertThat(log(bad)).extracting(Logged::state, Logged::attempts).containsExactly(tuple(State.NEW, 1));
    }

    @Test
    default void aBadEventIsParkedWithItsErrorAfterFiveTries() {
        var bad = stage().customer();
        inbox().accept(List.of(poison(bad)));
        for (int i = 0; i < 4; i++) {
            oneMoreTry();
            assertThat(states(bad)).containsExactly(State.NEW);
        }
        oneMoreTry();

        assertThat(states(bad)).containsExactly(State.PARKED);
        assertThat(log(bad).get(0).error()).contains("not an email address").doesNotContain("no address at all");
    }

    @Test
    default void whatFollowsAFailedEventOfTheSameCustomerWaitsForItAndKeepsItsOrder() {
        var customer = stage().customer();
        inbox().accept(List.of(poison(customer), did(customer, "Trial Started"), did(customer, "Trial Bought")));
        oneMoreTry();
        oneMoreTry();
        assertThat(states(customer)).containsExactly(State.NEW, State.NEW, State.NEW);
        assertThat(stage().runs(customer)).isEmpty();

        stage().jdbc()
                .sql("update event_inbox set properties = '{}' where customer_id = :customer and kind = 'IDENTIFY'")
                .param("customer", customer)
                .update();
        oneMoreTry();
        oneMoreTry();
        assertThat(states(customer)).containsExactly(State.DONE, State.DONE, State.DONE);
        assertThat(stage().run(customer).outcome()).isEqualTo("target-action");
    }

    @Test
    default void whatFollowsAParkedEventGoesOn() {
        var customer = stage().customer();
        inbox().accept(List.of(poison(customer), did(customer, "Signed Up")));
        for (int i = 0; i < 5; i++) {
            oneMoreTry();
        }
        oneMoreTry();
        assertThat(states(customer)).containsExactly(State.PARKED, State.DONE);
        assertThat(stage().runs(customer)).hasSize(1);
    }

    @Test
    default void anEventOfAnUnknownCustomerIsRefusedAndHoldsNobodyUp() {
        var stranger = stranger();
        var known = stage().customer();
        inbox().accept(List.of(did(stranger, "Signed Up"), did(known, "Signed Up")));
        stage().only("events");

        assertThat(log(stranger))
                .extracting(Logged::state, Logged::error)
                .containsExactly(tuple(State.REFUSED, "UNKNOWN_CUSTOMER: identify the customer first"));
        assertThat(states(known)).containsExactly(State.DONE);
        assertThat(stage().runs(stranger)).isEmpty();
    }

    @Test
    default void anEventStartsEachCascadeThatNamesIt() {
        List.of("back", "back-too")
                .forEach(key -> deploy(
                        "welcome.bpmn",
                        diagram -> diagram.replace("id=\"welcome\"", "id=\"" + key + "\"")
                                .replace("Signed Up", "Came Back")));
        var customer = stage().customer();
        stage().happens(customer, "Came Back");

        assertThat(stage().runs(customer)).extracting(Run::cascade).containsExactlyInAnyOrder("back", "back-too");
    }

    @Test
    default void theTargetActionEndsTheRunsOfItsCustomer() {
        var buyer = stage().customer();
        var other = stage().customer();
        stage().happens(buyer, "Trial Started");
        stage().happens(other, "Trial Started");
        stage().happens(buyer, "Signed Up");
        stage().happens(buyer, "Trial Bought");

        assertThat(stage().runs(buyer))
                .extracting(Run::cascade, Run::state, Run::outcome)
                .containsExactlyInAnyOrder(
                        tuple("trial", Run.State.ENDED, "target-action"), tuple("welcome", Run.State.ACTIVE, null));
        assertThat(stage().run(other).state()).isEqualTo(Run.State.ACTIVE);
    }

    @Test
    default void theTargetActionEndsARunThatTheSameBatchStarts() {
        var customer = stage().customer();
        inbox().accept(List.of(did(customer, "Trial Started"), did(customer, "Trial Bought")));
        stage().settle();

        assertThat(stage().run(customer))
                .extracting(Run::state, Run::outcome)
                .containsExactly(Run.State.ENDED, "target-action");
    }

    @Test
    default void aTargetActionBeforeTheStartEndsNothing() {
        var customer = stage().customer();
        inbox().accept(List.of(did(customer, "Trial Bought"), did(customer, "Trial Started")));
        stage().settle();

        assertThat(stage().run(customer).state()).isEqualTo(Run.State.ACTIVE);
    }

    @Test
    default void anAwaitedEventLetsTheRunGoOn() {
        var customer = stage().customer();
        stage().happens(customer, "Signed Up");
        stage().passes(Duration.ofHours(1));
        stage().happens(customer, "Something Else");
        assertThat(stage().run(customer).state()).isEqualTo(Run.State.ACTIVE);
        stage().happens(stage().customer(), "Profile Completed");
        assertThat(stage().run(customer).state()).isEqualTo(Run.State.ACTIVE);
        stage().happens(customer, "Profile Completed");

        assertThat(stage().run(customer).outcome()).isEqualTo("completed");
    }

    @Test
    default void anAwaitedEventInTheSameBatchLetsTheRunGoOn() {
        var customer = stage().customer();
        inbox().accept(List.of(did(customer, "Signed Up"), did(customer, "Profile Completed")));
        stage().settle();
        assertThat(stage().run(customer).outcome()).isEqualTo("completed");
    }

    @Test
    default void anAwaitedEventThatNeverComesEndsInTheTimeOut() {
        var customer = stage().customer();
        stage().happens(customer, "Signed Up");
        stage().passes(Duration.ofDays(1));

        assertThat(stage().run(customer).outcome()).isEqualTo("ignored");
        stage().happens(customer, "Profile Completed");
        assertThat(stage().run(customer).outcome()).isEqualTo("ignored");
    }

    @Test
    default void oneBatchIdentifiesACustomerAndStartsARun() {
        var customer = stranger();
        inbox().accept(List.of(is(customer, Map.of("email", "kim@example.org")), did(customer, "Signed Up")));
        stage().only("events");

        assertThat(states(customer)).containsExactly(State.DONE, State.DONE);
        assertThat(customers().find(customer)).isPresent();
        assertThat(stage().jdbc()
                        .sql("select properties from event_inbox where customer_id = :id and kind = 'IDENTIFY'")
                        .param("id", customer)
                        .query(String.class)
                        .list())
                .containsExactly("{}");
        assertThat(stage().runs(customer)).hasSize(1);
    }

    @Test
    default void moreEventsThanABatchHoldsAreAllDone() {
        var customer = stage().customer();
        inbox().accept(IntStream.range(0, 120)
                .mapToObj(i -> did(customer, "Page " + i))
                .toList());
        stage().settle();
        assertThat(states(customer)).hasSize(120).containsOnly(State.DONE);
    }
}
