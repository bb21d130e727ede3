package io.kaskad.messaging;

import static io.kaskad.channels.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Handover;
import io.kaskad.channels.Money;
import io.kaskad.messaging.Actors.Actor;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.policy.Budget;
import io.kaskad.policy.Policies;
import io.kaskad.policy.Policy;
import io.kaskad.testing.FakeProvider;
import io.kaskad.testing.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Cascades spend no more in a day than they may. The provider wants 2.00 by its terms, and in the end takes 2.40. */
@TestPropertySource(
        properties = {
            "kaskad.providers.texter.kind=actor",
            "kaskad.providers.texter.channels=sms",
            "kaskad.providers.texter.prices.any=2.00"
        })
interface BudgetsContract {

    Stage stage();

    Actors actors();

    Policies policies();

    @BeforeEach
    default void begin() {
        stage().begin();
        actors().forget();
        stage().deploy("texts");
        stage().passes(Duration.ofDays(1));
        budget("5.00", "RUB");
    }

    @AfterEach
    default void end() {
        set(List.of());
    }

    private void budget(String amount, String currency) {
        set(List.of(new Budget("texts", new BigDecimal(amount), currency)));
    }

    private void set(List<Budget> budgets) {
        var now = policies().latest();
        policies().change(new Policy(now.policy().sendingTimes(), List.of(), budgets), now.number(), "test");
    }

    private Actor texter() {
        return actors().of("texter");
    }

    /** So many customers have a text to get, at once. */
    private List<String> due(int many) {
        var people =
                IntStream.range(0, many).mapToObj(i -> stage().customer(SMS)).toList();
        people.forEach(customer -> stage().told(customer, "Text Due"));
        stage().settle();
        return people;
    }

    private List<Message> texts(List<String> people) {
        return people.stream()
                .map(customer -> stage().message(stage().run(customer), SMS))
                .toList();
    }

    private BigDecimal spent() {
        return stage().jdbc()
                .sql("select amount from cascade_spending where cascade_key = 'texts' order by spent_on desc limit 1")
                .query(BigDecimal.class)
                .single();
    }

    @Test
    default void whatTheMoneyDoesNotLastForIsSkipped() {
        var texts = texts(due(5));

        assertThat(texts).filteredOn(text -> text.status() == Status.SENT).hasSize(2);
        assertThat(texts)
                .filteredOn(text -> text.status() == Status.SKIPPED)
                .extracting(Message::reason)
                .containsExactly(Reason.BUDGET, Reason.BUDGET, Reason.BUDGET);
    }

    @Test
    default void whatItReallyCostIsWhatCounts() {
        due(1);
        assertThat(spent()).isEqualByComparingTo("2.40");
        due(1);
        assertThat(spent()).isEqualByComparingTo("4.80");
        due(1);
        assertThat(texter().taken).hasSize(2);
    }

    @Test
    default void aNewDayBringsNewMoney() {
        due(5);
        stage().passes(Duration.ofDays(1));
        due(5);

        assertThat(texter().taken).hasSize(4);
        assertThat(spent()).isEqualByComparingTo("4.80");
    }

    @Test
    default void whatIsRefusedCostsNothing() {
        texter().answers(text -> new Handover.Rejected("no"));
        due(2);
        assertThat(spent()).isEqualByComparingTo("0");
        texter().answers(FakeProvider::accepted);
        due(2);
        assertThat(texter().taken).hasSize(2);
    }

    @Test
    default void whatWasTakenInPartIsPaidFor() {
        texter().answers(text -> new Handover.Rejected("half of it", 1, new Money(new BigDecimal("1.20"), "RUB")));
        due(1);

        assertThat(spent()).isEqualByComparingTo("1.20");
    }

    @Test
    default void whatIsTriedAgainIsReservedAgain() {
        texter().answers(text -> new Handover.TryLater(Duration.ofSeconds(1), "busy"));
        var people = due(1);
        assertThat(spent()).isEqualByComparingTo("0");
        texter().answers(FakeProvider::accepted);
        stage().hurry();

        assertThat(texts(people)).extracting(Message::status).containsExactly(Status.SENT);
        assertThat(spent()).isEqualByComparingTo("2.40");
    }

    @Test
    default void whatMayHaveBeenTakenStaysReserved() {
        texter().answers(text -> new Handover.Unknown("no answer"));
        due(1);

        assertThat(spent()).isEqualByComparingTo("2.00");
    }

    @Test
    default void whatNobodyKnowsThePriceOfCountsForNothing() {
        budget("0", "EUR");
        due(3);

        assertThat(texter().taken).hasSize(3);
    }

    @Test
    default void aBudgetOfNothingLetsNothingPaidGo() {
        budget("0", "RUB");
        due(1);

        assertThat(texter().taken).isEmpty();
    }
}
