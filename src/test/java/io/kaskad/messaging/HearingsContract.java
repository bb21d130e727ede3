package io.kaskad.messaging;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.TELEGRAM;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.customers.ContactLinks;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.shared.Ids;
import io.kaskad.testing.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers say on channels, and what failures say of addresses, on whichever database. */
interface HearingsContract {

    Stage stage();

    Hearings hearings();

    Customers customers();

    ContactLinks links();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().jdbc().sql("delete from suppression").update();
    }

    /** With a number of its own. */
    private String customerWith(Channel channel, String address) {
        var id = "c-" + Ids.next();
        customers()
                .save(
                        new Customer(id, "en", null, Map.of(channel, address), Map.of("firstName", "Kim"), List.of()),
                        "test");
        return id;
    }

    private void hears(Channel channel, String address, What what, @Nullable String text, @Nullable String replyTo) {
        hearings()
                .accept(List.of(new Heard(
                        "fake", Ids.next().toString(), channel, address, what, text, replyTo, stage().now())));
        stage().settle();
    }

    private boolean reachable(String customer, Channel channel) {
        return customers().find(customer).orElseThrow().reachable(channel, true);
    }

    private List<String> repliesTo(Message message) {
        return stage().jdbc()
                .sql("select text from message_reply where message_id = :id order by id")
                .param("id", message.id())
                .query(String.class)
                .list();
    }

    @Test
    default void anAnswerBelongsToTheMessageItNames() {
        var customer = customerWith(VIBER, "+79161230001");
        var run = stage().orderStatusChanges(customer);
        var message = stage().message(run, VIBER);
        hears(VIBER, "+79161239999", What.WROTE, "Thank you!", "fake-" + message.id());

        assertThat(stage().message(run, VIBER).status()).isEqualTo(Status.REPLIED);
        assertThat(repliesTo(message)).containsExactly("Thank you!");
    }

    @Test
    default void anAnswerThatNamesNothingBelongsToTheLastMessageThere() {
        var customer = customerWith(SMS, "+79161230002");
        stage().orderStatusChanges(customer);
        stage().passes(ofMinutes(10));
        var second = stage().orderStatusChanges(customer);
        hears(SMS, "+7 916 123-00-02", What.WROTE, " Да ", null);

        assertThat(stage().message(second, SMS).status()).isEqualTo(Status.REPLIED);
        assertThat(repliesTo(stage().message(second, SMS))).containsExactly("Да");
        assertThat(stage().runs(customer).stream()
                        .filter(run -> !run.id().equals(second.id()))
                        .map(run -> stage().message(run, SMS).status()))
                .containsOnly(Status.SENT);
    }

    @Test
    default void whatNoDatabaseKeepsIsLeftOut() {
        var run = stage().orderStatusChanges(customerWith(SMS, "+79161230013"));
        hears(SMS, "+79161230013", What.WROTE, "Y\0es", null);

        assertThat(repliesTo(stage().message(run, SMS))).containsExactly("Yes");
    }

    @Test
    default void whatIsToldTwiceCountsOnce() {
        var run = stage().orderStatusChanges(customerWith(SMS, "+79161230003"));
        var once =
                new Heard("fake", Ids.next().toString(), SMS, "+79161230003", What.WROTE, "Yes", null, stage().now());
        hearings().accept(List.of(once));
        hearings().accept(List.of(once, once));
        stage().settle();
        hearings().accept(List.of(once));
        stage().settle();

        assertThat(repliesTo(stage().message(run, SMS))).containsExactly("Yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "стоп", "  Stop\n", "СТОП"})
    default void whoSaysStopGetsNothingThereAnyMore(String word) {
        var customer = customerWith(SMS, "+79161230004");
        var run = stage().orderStatusChanges(customer);
        hears(SMS, "+79161230004", What.WROTE, word, null);
        assertThat(stage().message(run, SMS).status()).as("it is no answer").isEqualTo(Status.SENT);
        assertThat(reachable(customer, SMS)).isFalse();
        stage().passes(ofMinutes(10));
        stage().provider().received();
        var before = stage().provider().received().size();
        stage().orderStatusChanges(customer);

        assertThat(stage().provider().received()).hasSize(before);
        hears(SMS, "+79161230004", What.WROTE, "start", null);
        assertThat(reachable(customer, SMS)).isTrue();
    }

    @Test
    default void whoOnlySpeaksOfStoppingIsNotStopped() {
        var customer = customerWith(SMS, "+79161230005");
        stage().orderStatusChanges(customer);
        hears(SMS, "+79161230005", What.WROTE, "please don't stop", null);

        assertThat(reachable(customer, SMS)).isTrue();
    }

    @Test
    default void aMessageThatWaitsWhenSomebodySaysStopStays() {
        var customer = customerWith(SMS, "+79161230006");
        var run = stage().orderStatusChangesWithoutSettling(customer);
        hearings()
                .accept(List.of(new Heard(
                        "fake", Ids.next().toString(), SMS, "+79161230006", What.WROTE, "STOP", null, stage().now())));
        stage().only("hearings");
        stage().settle();

        assertThat(stage().message(run, SMS))
                .extracting(Message::status, Message::reason)
                .containsExactly(Status.SKIPPED, Reason.SUPPRESSED);
    }

    @Test
    default void whoBlocksUsIsLeftAloneUntilThatChanges() {
        var customer = customerWith(TELEGRAM, "chat-7");
        hears(TELEGRAM, "chat-7", What.BLOCKED, null, null);
        assertThat(reachable(customer, TELEGRAM)).isFalse();
        hears(TELEGRAM, "chat-7", What.UNBLOCKED, null, null);
        assertThat(reachable(customer, TELEGRAM)).isTrue();
    }

    @Test
    default void whoComesByALinkIsReachedThereAndNobodyElseIs() {
        var other = customerWith(TELEGRAM, "chat-8");
        var customer = customerWith(EMAIL, "kim@example.org");
        var link = links().make(customer);
        assertThat(link.token()).hasSize(32).matches("[A-Za-z0-9_-]+");
        hears(TELEGRAM, "chat-8", What.LINKED, link.token(), null);

        assertThat(customers().find(customer).orElseThrow().address(TELEGRAM)).isEqualTo("chat-8");
        assertThat(reachable(other, TELEGRAM)).isFalse();
        hears(TELEGRAM, "chat-9", What.LINKED, link.token(), null);
        assertThat(customers().find(customer).orElseThrow().address(TELEGRAM)).isEqualTo("chat-9");
    }

    @Test
    default void aTokenNobodyMadeLinksNobody() {
        hears(TELEGRAM, "chat-10", What.LINKED, "A".repeat(32), null);
        assertThat(customers().having(TELEGRAM, "chat-10")).isEmpty();
    }

    @Test
    default void aMailboxThatIsNotThereGetsNothingMore() {
        var customer = customerWith(EMAIL, "Nobody@example.org");
        stage().orderStatusChanges(customer);
        reports(Receipt.Status.BOUNCED, Cause.HARD);
        assertThat(reachable(customer, EMAIL)).isFalse();
        customers()
                .save(
                        new Customer(customer, "en", null, Map.of(EMAIL, "somebody@example.org"), Map.of(), List.of()),
                        "test");
        assertThat(reachable(customer, EMAIL)).as("at another address").isTrue();
    }

    @Test
    default void aLateBounceSaysNothingOfANewAddress() {
        var customer = customerWith(EMAIL, "old@example.org");
        stage().orderStatusChanges(customer);
        stage().clockPasses(ofSeconds(5));
        customers()
                .save(
                        new Customer(customer, "en", null, Map.of(EMAIL, "new@example.org"), Map.of(), List.of()),
                        "test");
        reports(Receipt.Status.BOUNCED, Cause.HARD);

        assertThat(reachable(customer, EMAIL)).isTrue();
    }

    private void reports(Receipt.Status status, @Nullable Cause cause) {
        var message = stage().provider().latest();
        stage().accepts(new Receipt(
                "fake", Ids.next().toString(), null, "fake-" + message.id(), status, stage().now(), cause, null));
        stage().settle();
    }

    private void isSentAndReported(String customer, Receipt.Status status, @Nullable Cause cause) {
        stage().orderStatusChanges(customer);
        reports(status, cause);
        stage().passes(ofMinutes(10));
    }

    @Test
    default void aFullMailboxIsGivenUpAfterFiveTimesInARow() {
        var customer = customerWith(EMAIL, "full@example.org");
        for (int i = 0; i < 4; i++) {
            isSentAndReported(customer, Receipt.Status.BOUNCED, Cause.SOFT);
        }
        isSentAndReported(customer, Receipt.Status.DELIVERED, null);
        for (int i = 0; i < 4; i++) {
            isSentAndReported(customer, Receipt.Status.BOUNCED, Cause.SOFT);
        }
        assertThat(reachable(customer, EMAIL)).isTrue();
        isSentAndReported(customer, Receipt.Status.BOUNCED, Cause.SOFT);

        assertThat(reachable(customer, EMAIL)).isFalse();
    }

    @Test
    default void whoCallsItSpamGotItAndGetsNothingMore() {
        var customer = customerWith(EMAIL, "angry@example.org");
        var run = stage().orderStatusChanges(customer);
        reports(Receipt.Status.DELIVERED, Cause.COMPLAINT);

        assertThat(stage().message(run, EMAIL).status()).isEqualTo(Status.DELIVERED);
        assertThat(stage().run(customer).state()).isEqualTo(Run.State.ENDED);
        assertThat(reachable(customer, EMAIL)).isFalse();
    }
}
