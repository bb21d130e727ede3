package io.kaskad.policy;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Receipt;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.FakeProvider;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gets more than the policy allows, however many messages wait for them. */
interface CapsContract {

    Stage stage();

    Policies policies();

    Customers customers();

    Identities identities();

    Transactions transactions();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("offer");
        stage().deploy("weekly-offer");
        stage().clockPasses(ofSeconds(2));
    }

    @AfterEach
    default void end() {
        set();
    }

    private void set(Cap... caps) {
        var now = policies().latest();
        policies().change(new Policy(now.policy().sendingTimes(), List.of(caps), List.of()), now.number(), "test");
    }

    private static Cap cap(int most, int days, Channel... channels) {
        return new Cap(List.of(channels), null, Cap.Kind.PROMOTIONAL, most, days);
    }

    private List<Message> emails(String customer) {
        return stage().runs(customer).stream()
                .flatMap(run -> stage().messages(run).stream())
                .filter(message -> message.channel() == EMAIL)
                .toList();
    }

    private long sent(String customer) {
        return stage().provider().received().stream()
                .filter(message -> message.customer().equals(customer))
                .count();
    }

    @Test
    default void whoHasGotEnoughGetsNoMoreUntilSomeOfItIsLongAgo() {
        set(cap(2, 1, EMAIL));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        for (int i = 0; i < 3; i++) {
            stage().happens(customer, "Offer Published");
        }
        assertThat(sent(customer)).isEqualTo(2);
        assertThat(emails(customer))
                .filteredOn(message -> message.status() == Status.SKIPPED)
                .extracting(Message::reason)
                .containsExactly(Reason.FREQUENCY_CAP);

        stage().passes(ofDays(1));
        stage().happens(customer, "Offer Published");
        assertThat(sent(customer)).isEqualTo(3);
    }

    @Test
    default void ofManyThatWaitTogetherOnlySoManyLeave() {
        set(cap(3, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        for (int i = 0; i < 30; i++) {
            stage().told(customer, "Offer Published");
        }
        stage().settle();

        assertThat(sent(customer)).isEqualTo(3);
    }

    @Test
    default void theRunOfARefusedMessageGoesOn() {
        set(cap(1, 7, EMAIL));
        var customer = stage().agreedCustomer("UTC", EMAIL, SMS);
        stage().happens(customer, "Offer Published");
        stage().reports(Receipt.Status.DELIVERED);
        stage().happens(customer, "Offer Published");

        assertThat(stage().messages(stage().runs(customer).get(0)))
                .extracting(Message::channel, Message::status)
                .contains(tuple(SMS, Status.SENT));
    }

    @Test
    default void whatNobodyTookDoesNotCount() {
        set(cap(1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().provider().answers(EMAIL, message -> new Handover.Rejected("no"));
        stage().happens(customer, "Offer Published");
        stage().provider().answers(EMAIL, FakeProvider::accepted);
        stage().happens(customer, "Offer Published");

        assertThat(sent(customer)).isEqualTo(1);
    }

    @Test
    default void whatMayHaveArrivedCounts() {
        set(cap(1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().provider().answers(EMAIL, message -> new Handover.Unknown("no answer"));
        stage().happens(customer, "Offer Published");
        stage().provider().answers(EMAIL, FakeProvider::accepted);
        stage().happens(customer, "Offer Published");
        assertThat(sent(customer)).as("none in the place of the first").isZero();

        stage().hurry();
        assertThat(sent(customer)).as("the first once more, under its id").isEqualTo(1);
    }

    @Test
    default void capsAreAboutTheirTopicAndTheirMessages() {
        set(
                new Cap(List.of(), "news", Cap.Kind.PROMOTIONAL, 1, 1),
                new Cap(List.of(), null, Cap.Kind.TRANSACTIONAL, 1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().happens(customer, "Offer Published");
        stage().happens(customer, "Offer Published");
        assertThat(sent(customer)).isEqualTo(2);

        stage().orderStatusChanges(customer);
        stage().orderStatusChanges(customer);
        assertThat(sent(customer)).isEqualTo(3);
    }

    @Test
    default void theLastPlaceIsForTheCascadeOfTheHighestPriority() {
        set(cap(1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().told(customer, "Offer Published");
        stage().only("events");
        stage().told(customer, "Offer Made");
        stage().only("events");
        stage().settle();

        assertThat(status(customer, "offer")).isEqualTo(Status.SKIPPED);
        assertThat(status(customer, "weekly-offer")).isEqualTo(Status.SENT);
    }

    private Status status(String customer, String cascade) {
        return emails(customer).stream()
                .filter(message -> message.cascade().equals(cascade))
                .map(Message::status)
                .findFirst()
                .orElseThrow();
    }

    /** Not in the same queue, so that it is not known yet whether the higher one leaves. */
    @Test
    default void yieldsToAHigherOneThatIsNotTakenYet() {
        set(cap(1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().told(customer, "Offer Made");
        stage().only("events");
        elsewhere("weekly-offer", "another");
        stage().told(customer, "Offer Published");
        stage().only("events");
        stage().only("dispatch");
        assertThat(status(customer, "offer")).isEqualTo(Status.QUEUED);

        elsewhere("weekly-offer", "fake");
        stage().only("dispatch");
        stage().hurry();
        assertThat(status(customer, "weekly-offer")).isEqualTo(Status.SENT);
        assertThat(status(customer, "offer")).isEqualTo(Status.SKIPPED);
    }

    private void elsewhere(String cascade, @Nullable String route) {
        stage().jdbc()
                .sql("update message set route = :route where status = 'QUEUED' and cascade_key = :cascade")
                .param("route", route)
                .param("cascade", cascade)
                .update();
    }

    @Test
    default void whoIsLockedByOthersIsLookedAtAgainInAMoment() {
        set(cap(1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().told(customer, "Offer Published");
        stage().only("events");
        transactions().run(() -> {
            customers().lock(Set.of(customer));
            runAsync(() -> stage().only("dispatch")).join();
        });
        assertThat(status(customer, "offer")).isEqualTo(Status.QUEUED);

        stage().hurry();
        assertThat(status(customer, "offer")).isEqualTo(Status.SENT);
    }

    @Test
    default void whoIsErasedIsNotWaitedFor() {
        set(cap(1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().told(customer, "Offer Published");
        stage().only("events");
        identities().erase(customer);
        stage().settle();

        assertThat(stage().provider().received()).isEmpty();
        assertThat(stage().jdbc()
                        .sql("select count(*) from message where status in ('QUEUED', 'SENDING')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    default void looksBackToTheSecond() {
        set(cap(1, 1));
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().happens(customer, "Offer Published");
        stage().passes(Duration.ofDays(1).minusSeconds(1));
        stage().happens(customer, "Offer Published");
        assertThat(sent(customer)).isEqualTo(1);

        stage().passes(ofSeconds(1));
        stage().happens(customer, "Offer Published");
        assertThat(sent(customer)).isEqualTo(2);
    }
}
