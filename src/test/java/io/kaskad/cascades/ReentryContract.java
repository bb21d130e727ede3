package io.kaskad.cascades;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.cascades.Entering.Admission;
import io.kaskad.cascades.Entering.KeptOut;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.events.EventLog;
import io.kaskad.events.EventLog.State;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.Stage;
import io.kaskad.testing.TwoTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;

/** Who may enter a cascade again, whichever way runs are started. */
interface ReentryContract {

    String EVENT = "Cart Left";

    Stage stage();

    Cascades cascades();

    CascadeRuntime runtime();

    Entering entering();

    Entries entries();

    ElementCounts counts();

    StartingRuns starting();

    Customers customers();

    Identities identities();

    EventLog log();

    RuntimeService engine();

    Transactions transactions();

    PlatformTransactionManager manager();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    /** The cascade of left carts with such a rule; the newest version is in force. */
    private void rule(String... properties) {
        try {
            var diagram = new ClassPathResource("cascades/left-cart.bpmn").getContentAsString(UTF_8);
            var said = new StringBuilder();
            for (int i = 0; i < properties.length; i += 2) {
                said.append(
                        "<camunda:property name=\"%s\" value=\"%s\" />".formatted(properties[i], properties[i + 1]));
            }
            var ruled = diagram.replaceFirst("<camunda:properties>", "<camunda:properties>" + said);
            stage().deploy("left-cart.bpmn", ruled.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage().clockPasses(Duration.ofSeconds(2));
    }

    private void leavesCart(String customer, String cart) {
        stage().happens(customer, EVENT, Map.of("cart", cart));
    }

    /** All waits are over. */
    private void leaves() {
        stage().passes(Duration.ofHours(1));
        stage().passes(Duration.ofDays(1));
    }

    private RunStart start(String customer) {
        var trigger = new Run.Trigger("test", Ids.next().toString(), EVENT, Map.of());
        return new RunStart(cascades().get("left-cart"), customer, trigger);
    }

    private Admission enters(RunStart... starts) {
        return transactions().call(() -> {
            var admission = entering().admit(List.of(starts));
            runtime().start(admission.admitted());
            return admission;
        });
    }

    @Test
    default void whoeverHasAReasonEntersAgainUnlessARuleSaysOtherwise() {
        rule();
        var customer = stage().customer();
        leavesCart(customer, "1");
        leavesCart(customer, "1");

        assertThat(stage().runs(customer)).hasSize(2);
        assertThat(remembered(customer)).isZero();
    }

    private long remembered(String customer) {
        return stage().jdbc()
                .sql("select count(*) from cascade_entry where customer_id = :customer")
                .param("customer", customer)
                .query(Long.class)
                .single();
    }

    @Test
    default void entersOnceHoweverLongAgoThatWas() {
        rule("reentry", "once");
        var customer = stage().customer();
        leavesCart(customer, "1");
        leaves();
        stage().passes(Duration.ofDays(1000));
        assertThat(stage().runs(customer)).as("removed for its age").isEmpty();
        leavesCart(customer, "2");

        assertThat(stage().runs(customer)).isEmpty();
        assertThat(log().list(new EventLog.Wanted(null, customer), null, 10).items())
                .extracting(EventLog.Logged::state)
                .containsExactly(State.DONE);
    }

    @Test
    default void isCountedWhenKeptOut() {
        rule("reentry", "once");
        var cascade = cascades().get("left-cart");
        var before = keptOut(cascade);
        var customer = stage().customer();
        leavesCart(customer, "1");
        leavesCart(customer, "2");
        leavesCart(customer, "3");

        assertThat(keptOut(cascade) - before).isEqualTo(2);
    }

    private long keptOut(Cascade cascade) {
        return counts().of(cascade.key(), cascade.version())
                .getOrDefault(new ElementCounts.Key(cascade.key(), cascade.version(), "", ElementCounts.KEPT_OUT), 0L);
    }

    @Test
    default void theRunsBeforeTheRuleCountAsWell() {
        rule();
        var customer = stage().customer();
        leavesCart(customer, "1");
        rule("reentry", "once", "reentryKey", "cart");
        leavesCart(customer, "1");
        leavesCart(customer, "2");

        assertThat(stage().runs(customer)).hasSize(2);
    }

    @Test
    default void doesNotEnterWhileInIt() {
        rule("reentry", "not-while-running");
        var customer = stage().customer();
        leavesCart(customer, "1");
        leavesCart(customer, "2");
        assertThat(stage().runs(customer)).hasSize(1);

        leaves();
        leavesCart(customer, "3");
        assertThat(stage().runs(customer)).hasSize(2);
        assertThat(remembered(customer)).isZero();
    }

    @Test
    default void entersAgainWhenTheTimeHasPassed() {
        rule("reentry", "P7D");
        var customer = stage().customer();
        leavesCart(customer, "1");
        stage().passes(Duration.ofDays(7).minusSeconds(1));
        leavesCart(customer, "2");
        assertThat(stage().runs(customer)).hasSize(1);

        stage().passes(Duration.ofSeconds(1));
        leavesCart(customer, "3");
        assertThat(stage().runs(customer)).hasSize(2);

        stage().passes(Duration.ofDays(6));
        leavesCart(customer, "4");
        assertThat(stage().runs(customer)).as("counted from the last entry").hasSize(2);
    }

    @Test
    default void entersForEachValueOfTheKeyAndKeepsNoneOfThemReadable() {
        rule("reentry", "once", "reentryKey", "cart");
        var customer = stage().customer();
        leavesCart(customer, "first@customer.example");
        leavesCart(customer, "second@customer.example");
        leavesCart(customer, "first@customer.example");

        assertThat(stage().runs(customer)).hasSize(2);
        assertThat(stage().jdbc()
                        .sql("select entry_key from cascade_entry where customer_id = :customer")
                        .param("customer", customer)
                        .query(String.class)
                        .list())
                .allSatisfy(key -> assertThat(key).hasSize(64).doesNotContain("@"));
    }

    @Test
    default void ofManyStartsAtOnceTheFirstOfEachCustomerIsLetIn() {
        rule("reentry", "P1D");
        var one = stage().customer();
        var other = stage().customer();
        var starts = List.of(start(one), start(other), start(one), start(other), start(one));

        var admission = enters(starts.toArray(RunStart[]::new));

        assertThat(admission.admitted()).containsExactlyElementsOf(starts.subList(0, 2));
        assertThat(admission.keptOut()).extracting(KeptOut::start).containsExactlyElementsOf(starts.subList(2, 5));
        assertThat(admission.keptOut())
                .allSatisfy(out -> assertThat(out.why())
                        .isEqualTo("The customer has entered this cascade lately, and may enter it again from "
                                + stage().now().plus(Duration.ofDays(1)) + " on."));
    }

    @Test
    default void ofTwoWhoStartItAtOnceOneComesTooLate() {
        rule("reentry", "not-while-running");
        var customer = stage().customer();
        var two = new TwoTransactions(manager(), stage().jdbc());

        var second =
                two.afterCommit(() -> enters(start(customer)), () -> entering().admit(List.of(start(customer))));

        assertThat(second.admitted()).isEmpty();
        assertThat(stage().runs(customer)).hasSize(1);
    }

    @Test
    default void whatIsRolledBackWasNoEntry() {
        rule("reentry", "once");
        var customer = stage().customer();
        var two = new TwoTransactions(manager(), stage().jdbc());

        var second = two.afterRollback(
                () -> enters(start(customer)), () -> entering().admit(List.of(start(customer))));

        assertThat(second.admitted()).hasSize(1);
    }

    @Test
    default void restSaysWhyNotAndStillAnswersRepetitions() {
        rule("reentry", "once");
        var customer = stage().customer();
        var run = starting().start("left-cart", customer, Map.of(), "first-" + customer);

        assertThat(starting()
                        .start("left-cart", customer, Map.of(), "first-" + customer)
                        .id())
                .isEqualTo(run.id());
        assertThatThrownBy(() -> starting().start("left-cart", customer, Map.of(), "second-" + customer))
                .isInstanceOf(Refused.class)
                .hasMessage("The customer has entered this cascade before, and enters it only once.");
    }

    @Test
    default void theEnginesOwnWaysInAreNoWayRound() {
        rule("reentry", "once");
        var customer = stage().customer();
        engine().startProcessInstanceByKey("left-cart", customer);

        assertThatThrownBy(() -> engine().startProcessInstanceByKey("left-cart", customer))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("only once");
        leavesCart(customer, "1");
        assertThat(stage().runs(customer)).hasSize(1);
    }

    @Test
    default void whatIsNoLongerNeededIsForgottenAndWhoIsErasedIsForgottenAtOnce() {
        rule("reentry", "P7D");
        var customer = stage().customer();
        leavesCart(customer, "1");
        transactions().call(() -> entries().remove(stage().now().plus(Duration.ofDays(6)), 1000));
        assertThat(remembered(customer)).isEqualTo(1);
        transactions().call(() -> entries().remove(stage().now().plus(Duration.ofDays(8)), 1000));
        assertThat(remembered(customer)).isZero();

        rule("reentry", "once");
        var other = stage().customer();
        leavesCart(other, "1");
        transactions().call(() -> entries().remove(Instant.parse("2100-01-01T00:00:00Z"), 1000));
        assertThat(remembered(other)).isEqualTo(1);
        identities().erase(other);
        assertThat(remembered(other)).isZero();
    }
}
