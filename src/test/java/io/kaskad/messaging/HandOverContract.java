package io.kaskad.messaging;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Money;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Receipt;
import io.kaskad.messaging.Attempt.Outcome;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.testing.FakeProvider;
import io.kaskad.testing.Stage;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between the ledger and a provider when things go wrong, on whichever database. */
interface HandOverContract {

    Stage stage();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    @Test
    default void aReceiptThatComesBeforeTheAnswerIsStoredWakesTheRunAtOnce() {
        stage().provider().answers(EMAIL, message -> {
            stage().accept(message, Receipt.Status.DELIVERED);
            stage().only("receipts");
            assertThat(receiptsLookedAtInVain(message)).isEqualTo(1);
            return FakeProvider.accepted(message);
        });
        var before = stage().now();
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER));

        assertThat(stage().run(run.customer()))
                .extracting(Run::outcome, Run::endedAt)
                .containsExactly("deliveredByEmail", before);
        assertThat(stage().message(run, EMAIL).times()).containsKeys(Status.SENT, Status.DELIVERED);
    }

    private int receiptsLookedAtInVain(OutboundMessage message) {
        return stage().jdbc()
                .sql("select attempts from receipt_inbox where provider_message_id = :id and state = 'NEW'")
                .param("id", "fake-" + message.id())
                .query(Integer.class)
                .single();
    }

    @Test
    default void aReceiptThatComesBeforeTheRunWaitsForItIsNotLost() {
        stage().deploy("wait-then-await");
        var customer = stage().customer(EMAIL);
        stage().happens(customer, "Wait Began");
        stage().reports(Receipt.Status.DELIVERED);
        assertThat(stage().run(customer).state()).isEqualTo(Run.State.ACTIVE);
        stage().passes(ofHours(1));

        assertThat(stage().run(customer).outcome()).isEqualTo("delivered");
    }

    @Test
    default void aReceiptToldTwiceCountsOnce() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL));
        var receipt = stage().provider().receipt(stage().provider().latest(), Receipt.Status.DELIVERED);
        stage().accepts(receipt);
        stage().accepts(receipt);
        stage().settle();

        assertThat(stage().run(run.customer()).outcome()).isEqualTo("deliveredByEmail");
        assertThat(stage().jdbc()
                        .sql("select count(*) from receipt_inbox where receipt_id = :id")
                        .param("id", receipt.receiptId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    default void receiptsOutOfOrderEndInTheFurthestStatus() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL));
        var email = stage().provider().latest();
        stage().reports(email, Receipt.Status.OPENED);
        stage().reports(email, Receipt.Status.DELIVERED);
        stage().reports(email, Receipt.Status.SENT);

        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.OPENED);
    }

    @Test
    default void whatAMachineOpensHasArrivedButIsNotOpened() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL));
        stage().reports(stage().provider().latest(), Receipt.Status.MACHINE_OPENED);

        var message = stage().message(run, EMAIL);
        assertThat(message.status()).isEqualTo(Status.MACHINE_OPENED);
        assertThat(message.times()).containsKey(Status.MACHINE_OPENED);
        assertThat(message.reached(Awaited.DELIVERED)).isTrue();
        assertThat(message.reached(Awaited.OPENED)).isFalse();
        assertThat(stage().run(run.customer()).outcome()).isEqualTo("deliveredByEmail");
    }

    @Test
    default void proofOfArrivalWinsOverAnEarlierFailure() {
        var run = stage().orderStatusChanges(stage().customer(VIBER));
        var viber = stage().provider().latest();
        stage().reports(viber, Receipt.Status.FAILED);
        stage().reports(viber, Receipt.Status.DELIVERED);

        assertThat(stage().message(run, VIBER))
                .extracting(Message::status, Message::late)
                .containsExactly(Status.DELIVERED, true);
    }

    @Test
    default void aReceiptForNoMessageWaitsAndIsThenRefused() {
        stage().orderStatusChanges(stage().customer(EMAIL));
        var stray =
                new Receipt("fake", "stray-" + stage().now(), null, "nobody", Receipt.Status.DELIVERED, stage().now());
        stage().accepts(stray);
        stage().settle();
        assertThat(state(stray)).isEqualTo("NEW");
        stage().passes(ofMinutes(20));
        stage().hurry();

        assertThat(state(stray)).isEqualTo("REFUSED");
    }

    private String state(Receipt receipt) {
        return stage().jdbc()
                .sql("select state from receipt_inbox where receipt_id = :id")
                .param("id", receipt.receiptId())
                .query(String.class)
                .single();
    }

    @Test
    default void anEmailOfUnknownOutcomeIsHandedOverAgainUnderTheSameId() {
        stage().provider().answers(EMAIL, message -> {
            stage().provider().answers(EMAIL, FakeProvider::accepted);
            return new Handover.Unknown("dropped after DATA");
        });
        var run = stage().orderStatusChanges(stage().customer(EMAIL));
        stage().hurry();

        var email = stage().message(run, EMAIL);
        assertThat(email.status()).isEqualTo(Status.SENT);
        assertThat(stage().provider().received())
                .extracting(OutboundMessage::id)
                .containsExactly(email.id());
        assertThat(stage().attempts(email))
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.ACCEPTED);
    }

    @Test
    default void aPaidMessageOfUnknownOutcomeWaitsForItsReceipt() {
        stage().provider().answers(VIBER, message -> new Handover.Unknown("answer lost"));
        var run = stage().orderStatusChanges(stage().customer(VIBER, SMS));
        stage().hurry();
        var viber = stage().message(run, VIBER);
        assertThat(viber.status()).isEqualTo(Status.UNKNOWN);
        assertThat(stage().attempts(viber)).hasSize(1);
        stage().accepts(new Receipt(
                "fake", "r-" + viber.id(), viber.id(), null, Receipt.Status.DELIVERED, stage().now()));
        stage().settle();

        assertThat(stage().run(run.customer()).outcome()).isEqualTo("deliveredByViber");
        assertThat(stage().provider().received()).isEmpty();
    }

    @Test
    default void aPaidMessageThatWasNotTakenAfterAllIsHandedOverAgain() {
        stage().provider().answers(VIBER, message -> {
            stage().provider().answers(VIBER, FakeProvider::accepted);
            stage().leasesEndMeanwhile();
            return new Handover.TryLater(ofSeconds(1), "throttled");
        });
        var run = stage().orderStatusChanges(stage().customer(VIBER));
        assertThat(stage().message(run, VIBER).status()).isEqualTo(Status.QUEUED);
        stage().hurry();

        var viber = stage().message(run, VIBER);
        assertThat(viber.status()).isEqualTo(Status.SENT);
        assertThat(stage().attempts(viber))
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.ACCEPTED);
    }

    @Test
    default void anAnswerThatComesAfterTheLeaseCountsAndTheUnknownOutcomeStaysOnRecord() {
        stage().provider().answers(EMAIL, message -> {
            stage().leasesEndMeanwhile();
            return FakeProvider.accepted(message);
        });
        var run = stage().orderStatusChanges(stage().customer(EMAIL));
        stage().hurry();

        var email = stage().message(run, EMAIL);
        assertThat(email.status()).isEqualTo(Status.SENT);
        assertThat(stage().attempts(email)).extracting(Attempt::outcome).containsExactly(Outcome.UNKNOWN);
        assertThat(stage().provider().received()).hasSize(1);
    }

    @Test
    default void whatHasNotBegunWhenTheApplicationEndsIsLeftToOthers() {
        var run = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL));
        stage().whileStopping(() -> stage().only("dispatch-fake"));
        assertThat(stage().provider().received()).isEmpty();
        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.QUEUED);
        stage().settle();

        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.SENT);
        assertThat(stage().attempts(stage().message(run, EMAIL)))
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.LATER, Outcome.ACCEPTED);
    }

    @Test
    default void aMessageThatBreaksItsProviderDoesNotTakeItsBatchAlong() {
        stage().provider().answers(VIBER, message -> {
            throw new StackOverflowError();
        });
        var poisoned = stage().orderStatusChangesWithoutSettling(stage().customer(VIBER));
        var other = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL));
        stage().only("dispatch-fake");

        assertThat(stage().message(poisoned, VIBER).status()).isEqualTo(Status.UNKNOWN);
        assertThat(stage().message(other, EMAIL).status()).isEqualTo(Status.SENT);
    }

    @Test
    default void aHandOverCutShortByACrashIsFoundByItsLease() {
        stage().provider().answers(EMAIL, message -> {
            throw new AssertionError("the process dies here");
        });
        var run = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL));
        stage().dies("dispatch-fake");
        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.SENDING);
        stage().provider().answers(EMAIL, FakeProvider::accepted);
        stage().settle();
        assertThat(stage().provider().received()).isEmpty();
        stage().leasesEnd();
        stage().hurry();

        var email = stage().message(run, EMAIL);
        assertThat(email.status()).isEqualTo(Status.SENT);
        assertThat(stage().attempts(email))
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.ACCEPTED);
    }

    @Test
    default void aHandOverOfWhichOnlyAReceiptTellsHasAnEndAsWell() {
        var taken = new AtomicReference<OutboundMessage>();
        stage().provider().answers(EMAIL, message -> {
            taken.set(message);
            throw new AssertionError("the process dies here");
        });
        var run = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL));
        stage().dies("dispatch-fake");
        var told = new Receipt("fake", "early", taken.get().id(), null, Receipt.Status.DELIVERED, stage().now());
        stage().accepts(told);
        stage().settle();
        stage().leasesEnd();

        var email = stage().message(run, EMAIL);
        assertThat(email.status()).isEqualTo(Status.DELIVERED);
        assertThat(stage().attempts(email)).extracting(Attempt::outcome).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    default void nothingCutShortIsSentOnceTheRunHasGoneOn() {
        stage().provider().answers(EMAIL, message -> {
            throw new AssertionError("the process dies here");
        });
        var run = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL, VIBER));
        stage().dies("dispatch-fake");
        stage().provider().answers(EMAIL, FakeProvider::accepted);
        stage().passes(ofMinutes(5));
        stage().leasesEnd();
        stage().hurry();

        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.UNKNOWN);
        assertThat(stage().provider().channelsUsed()).containsExactly(VIBER);
    }

    @Test
    default void refusedCredentialsShowAsAnIncidentUntilTheyAreMended() {
        stage().provider().answers(EMAIL, message -> new Handover.NeedsPerson("535 5.7.8"));
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER));
        assertThat(stage().incidents(run))
                .extracting(Incident::getIncidentType, Incident::getActivityId)
                .containsExactly(org.assertj.core.api.Assertions.tuple("CREDENTIALS", "awaitEmail"));
        stage().hurry();
        assertThat(stage().incidents(run)).hasSize(1);
        stage().provider().answers(EMAIL, FakeProvider::accepted);
        stage().hurry();

        assertThat(stage().incidents(run)).isEmpty();
        assertThat(stage().message(run, EMAIL))
                .extracting(Message::status, Message::reason)
                .containsExactly(Status.SENT, null);
        assertThat(stage().timeline(run))
                .extracting(occasion -> occasion.kind().key())
                .contains("incident.opened", "incident.closed");
    }

    @Test
    default void aTemplateThatCannotBeRenderedShowsAsAnIncidentThatNamesNobody() {
        var customer = stage().customer(EMAIL);
        stage().happens(customer, "Order Status Changed", Map.of("status", "shipped"));
        var run = stage().run(customer);

        assertThat(stage().incidents(run)).extracting(Incident::getIncidentType).containsExactly("TEMPLATE_ERROR");
        assertThat(stage().incidents(run).get(0).getIncidentMessage())
                .contains("order-status")
                .doesNotContain("@customer.example");
        assertThat(stage().attempts(stage().message(run, EMAIL)).get(0).detail())
                .contains("orderId");
    }

    @Test
    default void aMessageThatHasOutlivedItsWorthIsNotSent() {
        var run = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL, VIBER));
        stage().jdbc()
                .sql("update message set expires_at = current_timestamp - interval '1' second")
                .update();
        stage().settle();

        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.EXPIRED);
        assertThat(stage().provider().channelsUsed()).containsExactly(VIBER);
    }

    @Test
    default void aProviderThatIsDownIsTriedAgain() {
        stage().provider().answers(EMAIL, message -> new Handover.TryLater(ofSeconds(30), "421"));
        var run = stage().orderStatusChanges(stage().customer(EMAIL));
        assertThat(stage().message(run, EMAIL))
                .extracting(Message::status, Message::reason)
                .containsExactly(Status.QUEUED, Reason.PROVIDER_DOWN);
        stage().settle();
        assertThat(stage().attempts(stage().message(run, EMAIL))).hasSize(1);
        stage().provider().answers(EMAIL, FakeProvider::accepted);
        stage().hurry();

        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.SENT);
    }

    @Test
    default void aCancelledRunSendsNothingMore() {
        var run = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL, VIBER));
        stage().cancels(run);
        stage().passes(ofMinutes(10));

        assertThat(stage().run(run.customer()).state()).isEqualTo(Run.State.CANCELLED);
        assertThat(stage().message(run, EMAIL))
                .extracting(Message::status, Message::reason)
                .containsExactly(Status.CANCELLED, Reason.RUN_ENDED);
        assertThat(stage().provider().received()).isEmpty();
    }

    @Test
    default void consentWithdrawnWhileAMessageWaitsStopsIt() {
        stage().deploy("offer");
        var customer = stage().agreedCustomer("Europe/Moscow", EMAIL, VIBER);
        stage().told(customer, "Offer Published");
        stage().only("events");
        stage().withdraws(customer, EMAIL);
        stage().settle();

        assertThat(stage().message(stage().run(customer), EMAIL))
                .extracting(Message::status, Message::reason)
                .containsExactly(Status.CANCELLED, Reason.RUN_ENDED);
        assertThat(stage().provider().received()).isEmpty();
    }

    /** Those whose hand-over has begun cannot be called back. */
    @Test
    default void consentWithdrawnWhileTheProviderIsSlowStopsWhatIsBehind() {
        stage().deploy("offer");
        var customers = Stream.generate(() -> stage().agreedCustomer("Europe/Moscow", EMAIL))
                .limit(3L * stage().provider().concurrency())
                .toList();
        customers.forEach(customer -> stage().told(customer, "Offer Published"));
        stage().only("events");
        var withdrawn = new AtomicBoolean();
        stage().provider().answers(EMAIL, message -> {
            if (!withdrawn.getAndSet(true)) {
                stage().clockPasses(ofMillis(100));
                customers.forEach(customer -> stage().withdraws(customer, EMAIL));
                stage().clockPasses(ofSeconds(2));
            }
            return FakeProvider.accepted(message);
        });
        stage().settle();

        assertThat(stage().provider().received())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(stage().provider().concurrency());
        assertThat(customers)
                .extracting(customer ->
                        stage().message(stage().run(customer), EMAIL).status())
                .containsOnly(Status.SENT, Status.SKIPPED);
    }

    @Test
    default void aRunThatCannotGoOnKeepsWhatIsKnownAndHoldsUpNobody() {
        stage().deploy("stumbles");
        var stumbling = stage().customer(EMAIL);
        stage().happens(
                        stumbling,
                        "Stumbling Began",
                        Map.of("amount", "many", "orderId", "1", "status", "s", "url", "https://x"));
        var its = stage().provider().latest();
        var walking = stage().orderStatusChanges(stage().customer(EMAIL));
        stage().accept(its, Receipt.Status.DELIVERED);
        stage().reports(Receipt.Status.DELIVERED);

        assertThat(stage().run(walking.customer()).outcome()).isEqualTo("deliveredByEmail");
        assertThat(stage().message(stage().run(stumbling), EMAIL).status()).isEqualTo(Status.DELIVERED);
        assertThat(stage().run(stumbling).state()).isEqualTo(Run.State.ACTIVE);
    }

    @Test
    default void whatWasTakenOfARefusedMessageIsPaidFor() {
        var price = new Money(new BigDecimal("2.40"), "RUB");
        stage().provider().answers(SMS, message -> new Handover.Rejected("one part of two", 1, price));
        var run = stage().orderStatusChanges(stage().customer(SMS));

        assertThat(stage().message(run, SMS).status()).isEqualTo(Status.FAILED);
        assertThat(stage().message(run, SMS).cost()).isEqualTo(price);
    }
}
