package io.kaskad.support;

import static io.kaskad.channels.Channel.CALL;
import static io.kaskad.channels.Channel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.cascades.Run;
import io.kaskad.customers.Customers;
import io.kaskad.messaging.Awaited;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.support.Occasion.Kind;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that people make, on whichever database. */
interface CallsContract {

    Stage stage();

    TaskService tasks();

    CallCards cards();

    IdentityService identities();

    Customers customers();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("viewing");
    }

    private Run asks(String customer) {
        stage().happens(customer, "Viewing Asked");
        return stage().run(customer);
    }

    private Task task(Run run) {
        return tasks().createTaskQuery().processInstanceId(run.id()).singleResult();
    }

    private void calls(Run run, Map<String, Object> variables) {
        tasks().complete(task(run).getId(), variables);
        stage().settle();
    }

    private boolean mayBeCalled(String customer) {
        return customers().find(customer).orElseThrow().reachable(CALL, true);
    }

    @Test
    default void aCallIsATaskWithTheCustomersCard() {
        var customer = stage().customer(EMAIL, CALL);
        var run = asks(customer);
        var card = cards().of(task(run).getId()).orElseThrow();

        assertThat(card.phone())
                .isEqualTo(customers().find(customer).orElseThrow().address(CALL));
        assertThat(card.run().id()).isEqualTo(run.id());
        assertThat(card.task().step()).isEqualTo("Offer a viewing");
        assertThat(card.task().outcomes())
                .containsExactly("agreed", "thinking", "no-answer", "wrong-number", "do-not-call");
        assertThat(stage().message(run, CALL).status()).isEqualTo(Status.SENT);
    }

    @ParameterizedTest
    @CsvSource({
        "agreed,       booked, REPLIED,   ,            true",
        "thinking,     spoken, REPLIED,   ,            true",
        "no-answer,    missed, FAILED,    NO_ANSWER,   true",
        "wrong-number, missed, BOUNCED,   HARD_BOUNCE, false",
        "do-not-call,  spoken, REPLIED,   ,            false"
    })
    default void whatComesOfItDecidesHowTheRunGoesOn(
            String outcome, String end, Status status, Reason reason, boolean again) {
        var customer = stage().customer(CALL);
        var run = asks(customer);
        calls(run, Map.of("outcome", outcome));

        assertThat(stage().run(customer).outcome()).isEqualTo(end);
        assertThat(stage().message(run, CALL))
                .extracting(Message::status, Message::reason)
                .containsExactly(status, reason);
        assertThat(mayBeCalled(customer)).isEqualTo(again);
    }

    @Test
    default void nobodyEndsACallWithoutSayingHow() {
        var run = asks(stage().customer(CALL));

        assertThatThrownBy(() -> calls(run, Map.of())).hasMessageContaining("Say how the call ended");
        assertThatThrownBy(() -> calls(run, Map.of("outcome", "maybe"))).hasMessageContaining("agreed, thinking");
        assertThat(stage().run(run.customer()).state()).isEqualTo(Run.State.ACTIVE);
    }

    @Test
    default void whoMustNotBeCalledIsPassedOver() {
        var unknown = stage().customer(EMAIL);
        asks(unknown);
        var unwilling = stage().customer(CALL);
        stage().withdraws(unwilling, CALL, "viewings");
        var run = asks(unwilling);

        assertThat(stage().run(unknown).outcome()).isEqualTo("missed");
        assertThat(stage().run(unwilling).outcome()).isEqualTo("missed");
        assertThat(stage().message(run, CALL).reason()).isEqualTo(Reason.NO_CONSENT);
    }

    @Test
    default void aCallNobodyMakesInTimeIsForgotten() {
        var customer = stage().customer(CALL);
        var run = asks(customer);
        var task = task(run).getId();
        stage().passes(Duration.ofDays(1));

        assertThat(stage().run(customer).outcome()).isEqualTo("forgotten");
        assertThat(cards().of(task)).isEmpty();
        assertThat(stage().message(run, CALL).reached(Awaited.DELIVERED)).isFalse();
    }

    @Test
    default void theTimelineTellsWhatWasSaidAndTheEngineKeepsNothingOfIt() {
        var customer = stage().customer(CALL);
        var run = asks(customer);
        calls(run, Map.of("outcome", "thinking", "note", "asks for the evening"));

        assertThat(stage().timeline(run))
                .filteredOn(occasion -> occasion.kind() == Kind.MESSAGE_REPLIED)
                .extracting(Occasion::detail)
                .containsExactly("asks for the evening", "thinking");
        assertThat(stage().jdbc()
                        .sql("select count(*) from act_hi_varinst")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    default void aNoteIsNoAnswer() {
        var run = asks(stage().customer(CALL));
        calls(run, Map.of("outcome", "no-answer", "note", "yes"));

        assertThat(stage().timeline(run))
                .extracting(Occasion::kind)
                .contains(Kind.MESSAGE_NOTED)
                .doesNotContain(Kind.MESSAGE_REPLIED);
    }

    @Test
    default void onlyThoseWhoAreToCallSeeTheCard() {
        var run = asks(stage().customer(CALL));
        var task = task(run).getId();
        try {
            identities().setAuthentication("somebody", List.of("accounting"));
            assertThat(cards().of(task)).isEmpty();
            identities().setAuthentication("caller", List.of("callers"));
            assertThat(cards().of(task)).isPresent();
            tasks().complete(task, Map.of("outcome", "agreed"));
        } finally {
            identities().clearAuthentication();
        }
        assertThat(stage().run(run.customer()).outcome()).isEqualTo("booked");
    }
}
