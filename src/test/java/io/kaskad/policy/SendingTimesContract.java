package io.kaskad.policy;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.between;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Message.Status;
import io.kaskad.testing.Stage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promotional messages wait for the morning, and their runs with them. The stage begins at nine in UTC. */
interface SendingTimesContract {

    /** Seven hours behind: two at night. */
    String TWO_AT_NIGHT = "America/Phoenix";

    Stage stage();

    Policies policies();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("offer");
        stage().clockPasses(between(stage().now(), nextNine()));
        set(new SendingTimes(true, hours("09:00", "21:00"), List.of()));
    }

    private Instant nextNine() {
        return stage().now().truncatedTo(ChronoUnit.DAYS).plus(ofDays(1)).plus(ofHours(9));
    }

    @AfterEach
    default void end() {
        set(new SendingTimes(false, hours("09:00", "21:00"), List.of()));
    }

    private void set(SendingTimes times) {
        policies()
                .change(
                        new Policy(times, List.of(), List.of()),
                        policies().latest().number(),
                        "test");
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to), EnumSet.allOf(DayOfWeek.class));
    }

    @Test
    default void aCascadeThatBeginsAtNightSendsItsFirstMessageInTheMorningAndEachNextOneAfterItsWait() {
        var customer = stage().agreedCustomer(TWO_AT_NIGHT, EMAIL, VIBER, SMS);
        stage().happens(customer, "Offer Published");
        stage().passesInTheQueueToo(ofHours(7).minusMinutes(1));
        assertThat(stage().provider().received()).isEmpty();
        assertThat(stage().messages(stage().run(customer)))
                .extracting(Message::status)
                .containsExactly(Status.QUEUED);

        stage().passesInTheQueueToo(ofMinutes(1));
        assertThat(used()).containsExactly(EMAIL);
        stage().passesInTheQueueToo(ofMinutes(5).minusSeconds(1));
        assertThat(used()).containsExactly(EMAIL);
        stage().passesInTheQueueToo(ofSeconds(1));
        assertThat(used()).containsExactly(EMAIL, VIBER);
        stage().passesInTheQueueToo(ofMinutes(5));
        assertThat(used()).containsExactly(EMAIL, VIBER, SMS);
    }

    private List<Channel> used() {
        return stage().provider().channelsUsed();
    }

    @Test
    default void byDayItLeavesAtOnce() {
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().happens(customer, "Offer Published");

        assertThat(used()).containsExactly(EMAIL);
    }

    @Test
    default void whatTheCustomerWaitsForLeavesAtNight() {
        var customer = stage().agreedCustomer(TWO_AT_NIGHT, EMAIL);
        stage().orderStatusChanges(customer);

        assertThat(used()).containsExactly(EMAIL);
    }

    @Test
    default void aChannelMayHaveHoursOfItsOwn() {
        set(new SendingTimes(
                true, hours("09:00", "21:00"), List.of(new SendingTimes.OfChannel(EMAIL, hours("00:00", "00:00")))));
        var customer = stage().agreedCustomer(TWO_AT_NIGHT, EMAIL, VIBER);
        stage().happens(customer, "Offer Published");
        assertThat(used()).containsExactly(EMAIL);

        stage().passesInTheQueueToo(ofMinutes(5));
        assertThat(used()).as("Viber waits for the morning").containsExactly(EMAIL);
        stage().passesInTheQueueToo(ofHours(7).minusMinutes(5));
        assertThat(used()).containsExactly(EMAIL, VIBER);
    }

    @Test
    default void whatWasLeftInTheQueueWhenTheHoursEndedWaitsAndItsRunWithIt() {
        set(new SendingTimes(true, hours("09:00", "19:02"), List.of()));
        var customer = stage().agreedCustomer("Asia/Vladivostok", EMAIL, VIBER, SMS);
        stage().told(customer, "Offer Published");
        stage().only("events");
        stage().clockPasses(ofMinutes(2));
        stage().only("dispatch");
        assertThat(used()).isEmpty();

        stage().passesInTheQueueToo(ofHours(14).minusMinutes(3));
        assertThat(used()).isEmpty();
        stage().passesInTheQueueToo(ofMinutes(1));
        assertThat(used()).containsExactly(EMAIL);
        stage().passesInTheQueueToo(ofMinutes(3).minusSeconds(1));
        assertThat(used()).as("it has waited for two minutes before").containsExactly(EMAIL);
        stage().passesInTheQueueToo(ofSeconds(1));
        assertThat(used()).containsExactly(EMAIL, VIBER);
    }

    @Test
    default void whatIsNotWorthSendingInTheMorningIsSkippedAndTheRunGoesOn() {
        var customer = stage().agreedCustomer("Asia/Vladivostok", EMAIL);
        stage().told(customer, "Offer Published");
        stage().only("events");
        stage().jdbc()
                .sql(
                        "update message set expires_at = current_timestamp + interval '1' hour where customer_id = :customer")
                .param("customer", customer)
                .update();
        stage().clockPasses(ofHours(2));
        stage().only("dispatch");

        var email = stage().message(stage().run(customer), EMAIL);
        assertThat(email.status()).isEqualTo(Status.SKIPPED);
        assertThat(email.reason()).isEqualTo(Message.Reason.QUIET_HOURS);
        assertThat(stage().messages(stage().run(customer)))
                .extracting(Message::channel)
                .contains(VIBER);
    }

    @Test
    default void aTimeToLiveCountsFromTheMorning() {
        var customer = stage().agreedCustomer(TWO_AT_NIGHT, EMAIL);
        stage().happens(customer, "Offer Published");
        var lives = stage().jdbc()
                .sql(
                        "select extract(epoch from expires_at) - extract(epoch from due_at) from message where customer_id = :customer")
                .param("customer", customer)
                .query(Long.class)
                .single();

        assertThat(lives).isEqualTo(ofDays(1).toSeconds());
    }

    @Test
    default void aMessageOnItsWayIsNotHeldUpByNewHours() {
        var customer = stage().agreedCustomer("UTC", EMAIL);
        stage().happens(customer, "Offer Published");
        set(new SendingTimes(true, hours("03:00", "04:00"), List.of()));
        stage().reports(Receipt.Status.DELIVERED);

        assertThat(stage().run(customer).outcome()).isEqualTo("reached");
    }
}
