package io.kaskad.cascades;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Handover;
import io.kaskad.channels.Receipt;
import io.kaskad.messaging.Message;
import io.kaskad.support.Occasion;
import io.kaskad.support.Occasion.Kind;
import io.kaskad.testing.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of one person through the order status cascade, on whichever database. */
interface OrderStatusContract {

    Stage stage();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    @Test
    default void endsWithTheEmailThatIsDelivered() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER, SMS));
        stage().reports(Receipt.Status.DELIVERED);

        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL);
        assertThat(stage().run(run.customer()))
                .extracting(Run::state, Run::outcome)
                .containsExactly(Run.State.ENDED, "deliveredByEmail");
        stage().passes(ofMinutes(10));
        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL);
    }

    @Test
    default void fallsToViberAndToSmsWhenNothingArrives() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER, SMS));
        stage().passes(ofMinutes(5).minusSeconds(1));
        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL);
        stage().passes(ofSeconds(1));
        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL, VIBER);
        stage().passes(ofMinutes(5));
        stage().reports(Receipt.Status.DELIVERED);

        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL, VIBER, SMS);
        assertThat(stage().run(run.customer()).outcome()).isEqualTo("deliveredBySms");
        assertThat(stage().timeline(run))
                .extracting(Occasion::kind, Occasion::channel, Occasion::duration)
                .containsExactly(
                        tuple(Kind.RUN_STARTED, null, null),
                        tuple(Kind.MESSAGE_QUEUED, EMAIL, null),
                        tuple(Kind.MESSAGE_SENT, EMAIL, null),
                        tuple(Kind.WAIT_TIMED_OUT, EMAIL, ofMinutes(5)),
                        tuple(Kind.MESSAGE_QUEUED, VIBER, null),
                        tuple(Kind.MESSAGE_SENT, VIBER, null),
                        tuple(Kind.WAIT_TIMED_OUT, VIBER, ofMinutes(5)),
                        tuple(Kind.MESSAGE_QUEUED, SMS, null),
                        tuple(Kind.MESSAGE_SENT, SMS, null),
                        tuple(Kind.MESSAGE_DELIVERED, SMS, null),
                        tuple(Kind.RUN_ENDED, null, null));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    @Test
    default void endsUnreachedWhenNothingArrivesAtAll() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER, SMS));
        stage().passes(ofMinutes(5));
        stage().passes(ofMinutes(5));
        stage().passes(ofMinutes(5));

        assertThat(stage().run(run.customer()).outcome()).isEqualTo("notReached");
        assertThat(stage().timeline(run)).last().extracting(Occasion::detail).isEqualTo("Not reached");
    }

    @Test
    default void passesOverChannelsWithoutContactOrConsent() {
        var customer = stage().customer(VIBER, SMS);
        stage().withdraws(customer, VIBER);
        var run = stage().orderStatusChanges(customer);

        assertThat(stage().provider().channelsUsed()).containsExactly(SMS);
        assertThat(stage().timeline(run))
                .filteredOn(occasion -> occasion.kind() == Kind.CHANNEL_SKIPPED)
                .extracting(Occasion::channel, Occasion::reason)
                .containsExactly(tuple(EMAIL, "MISSING_CONTACT"), tuple(VIBER, "NO_CONSENT"));
    }

    @Test
    default void goesOnAtOnceWhenTheProviderRefuses() {
        stage().provider().answers(EMAIL, message -> new Handover.Bounced("550 5.1.1"));
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER, SMS));

        assertThat(stage().provider().channelsUsed()).containsExactly(VIBER);
        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Message.Status.BOUNCED);
    }

    @Test
    default void goesOnAtOnceWhenTheProviderReportsAFailure() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER, SMS));
        stage().reports(Receipt.Status.FAILED);

        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL, VIBER);
        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Message.Status.FAILED);
    }

    @Test
    default void neverSendsTheEmailOnceTheRunHasGoneOn() {
        stage().provider().answers(EMAIL, message -> new Handover.TryLater(ofSeconds(0), "421"));
        var run = stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL, VIBER, SMS));
        stage().passesWithoutDispatching(ofMinutes(5));
        stage().provider().answers(EMAIL, io.kaskad.testing.FakeProvider::accepted);
        stage().settle();

        assertThat(stage().message(run, EMAIL))
                .extracting(Message::status, Message::reason)
                .containsExactly(Message.Status.CANCELLED, Message.Reason.TIMED_OUT);
        assertThat(stage().provider().channelsUsed()).containsExactly(VIBER);
    }

    @Test
    default void keepsAReceiptThatComesTooLate() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL, VIBER, SMS));
        var email = stage().provider().latest();
        stage().passes(ofMinutes(5));
        stage().reports(email, Receipt.Status.DELIVERED);

        assertThat(stage().message(run, EMAIL))
                .extracting(Message::status, Message::late)
                .containsExactly(Message.Status.DELIVERED, true);
        assertThat(stage().provider().channelsUsed()).containsExactly(EMAIL, VIBER);
        assertThat(stage().message(run, VIBER).late()).isFalse();
    }

    @Test
    default void startsOneRunForAnEventToldTwice() {
        var customer = stage().customer(EMAIL);
        stage().happens(customer, "Order Status Changed", "told-twice-" + customer);
        stage().happens(customer, "Order Status Changed", "told-twice-" + customer);

        assertThat(stage().runs(customer)).hasSize(1);
        assertThat(stage().provider().received()).hasSize(1);
    }
}
