package io.kaskad.cascades;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Identities;
import io.kaskad.messaging.Message;
import io.kaskad.testing.Stage;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of runs when their customers refuse, are somebody else, or are forgotten. */
interface RunsOfPeopleContract {

    Stage stage();

    Identities identities();

    RuntimeService engine();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("offers");
    }

    /** Who agrees to offers, and is in the middle of them. */
    private String reader(Channel... channels) {
        var customer = stage().customer(channels);
        Set.of(channels).forEach(channel -> stage().agrees(customer, channel, Consent.ALL_TOPICS));
        stage().happens(customer, "Offers Wanted");
        return customer;
    }

    private List<Channel> received() {
        return stage().provider().channelsUsed();
    }

    @Test
    default void whoRefusesOneChannelIsNotWrittenToByTheNext() {
        var customer = reader(EMAIL, SMS);
        stage().withdraws(customer, EMAIL);
        stage().passes(ofHours(9));

        assertThat(received()).containsExactly(EMAIL);
        assertThat(stage().run(customer))
                .returns(Run.State.CANCELLED, Run::state)
                .returns("unsubscribed", Run::outcome);
    }

    @Test
    default void whatIsQueuedDoesNotLeaveAnyMore() {
        var customer = stage().customer(EMAIL);
        stage().agrees(customer, EMAIL, Consent.ALL_TOPICS);
        stage().told(customer, "Offers Wanted");
        stage().only("events");
        stage().withdraws(customer, EMAIL, "offers");
        stage().settle();

        assertThat(received()).isEmpty();
        assertThat(stage().message(stage().run(customer), EMAIL).status()).isEqualTo(Message.Status.CANCELLED);
    }

    @Test
    default void whoRefusesWhatACascadeDoesNotSendStaysInIt() {
        var customer = reader(EMAIL, SMS);
        stage().withdraws(customer, EMAIL, "surveys");
        stage().withdraws(customer, Channel.TELEGRAM);
        stage().passes(ofHours(1));
        assertThat(received()).containsExactly(EMAIL, SMS);
    }

    @Test
    default void transactionalCascadesGoOn() {
        var customer = stage().customer(EMAIL, SMS);
        var run = stage().orderStatusChanges(customer);
        stage().withdraws(customer, EMAIL);
        stage().withdraws(customer, SMS);
        assertThat(stage().run(customer).id()).isEqualTo(run.id());
        assertThat(stage().run(customer).state()).isEqualTo(Run.State.ACTIVE);
    }

    @Test
    default void runsGoOnAsThoseOfTheCustomerTheirVisitorIs() {
        var visitor = reader(EMAIL, SMS);
        var run = stage().run(visitor);
        var customer = stage().customer(EMAIL);

        identities().alias(customer, visitor);
        assertThat(stage().run(customer).id()).isEqualTo(run.id());
        assertThat(stage().message(run, EMAIL).customer()).isEqualTo(customer);
        assertThat(engine().createProcessInstanceQuery()
                        .processInstanceBusinessKey(customer)
                        .count())
                .isEqualTo(1);
        stage().passes(ofHours(1));
        assertThat(received()).containsExactly(EMAIL, SMS);
        stage().happens(visitor, "Offer Taken");
        assertThat(stage().run(customer).outcome()).isEqualTo(Run.TARGET_ACTION);
    }

    @Test
    default void runsOfThoseWhoAreErasedEndAndSayNothingOfThem() {
        var customer = reader(EMAIL, SMS);
        var run = stage().run(customer);
        var message = stage().provider().latest();
        identities().erase(customer);
        stage().passes(ofHours(1));
        stage().reports(message, Status.DELIVERED);

        assertThat(received()).containsExactly(EMAIL);
        assertThat(stage().runs(customer)).isEmpty();
        var kept = stage().message(run, EMAIL);
        assertThat(kept.customer()).startsWith("erased-");
        assertThat(kept.status()).isEqualTo(Message.Status.DELIVERED);
        assertThat(stage().run(kept.customer()))
                .returns("erased", Run::outcome)
                .returns(true, ended -> ended.trigger().properties().isEmpty());
        assertThat(stage().jdbc()
                        .sql("select count(*) from event_inbox where customer_id = :id")
                        .param("id", customer)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
