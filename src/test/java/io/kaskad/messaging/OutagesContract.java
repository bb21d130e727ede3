package io.kaskad.messaging;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.messaging.Actors.Actor;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.testing.FakeProvider;
import io.kaskad.testing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

/**
 * What becomes of messages while their provider is out of order: email goes by one that nobody stands in for, SMS by one that
 * another does, all else by the usual.
 */
@TestPropertySource(
        properties = {
            "kaskad.providers.post.kind=actor",
            "kaskad.providers.post.channels=email",
            "kaskad.providers.leading.kind=actor",
            "kaskad.providers.leading.channels=sms",
            "kaskad.providers.understudy.kind=actor",
            "kaskad.providers.understudy.channels=sms",
            "kaskad.providers.understudy.order=2"
        })
interface OutagesContract {

    Stage stage();

    Actors actors();

    /** How many wait while the provider of email is down, of either sort. */
    int queued();

    @TestConfiguration(proxyBeanMethods = false)
    class Cast {

        @Bean
        Actors actors() {
            return new Actors();
        }
    }

    @BeforeEach
    default void begin() {
        stage().begin();
        actors().forget();
        stage().deploy("patient");
    }

    private Actor post() {
        return actors().of("post");
    }

    private Actor leading() {
        return actors().of("leading");
    }

    private Actor understudy() {
        return actors().of("understudy");
    }

    private static Handover gone(OutboundMessage message) {
        return new Handover.Unreachable("refused");
    }

    private Message sms(Run run) {
        return stage().message(run, SMS);
    }

    @Test
    default void whoGoesFirstCarriesAllWhileItIsThere() {
        IntStream.range(0, 5).forEach(n -> stage().orderStatusChanges(stage().customer(SMS)));

        assertThat(leading().taken).hasSize(5);
        assertThat(understudy().called).isEmpty();
    }

    @Test
    default void anotherStandsInDuringAnOutageAndStepsBackAfterwards() {
        leading().answers(OutagesContract::gone);
        var first = stage().orderStatusChanges(stage().customer(SMS));
        assertThat(sms(first).status()).isEqualTo(Status.QUEUED);
        stage().clockPasses(ofSeconds(2));
        dueNow();
        stage().settle();
        assertThat(understudy().called).as("one failure is no outage").isEmpty();
        for (int more = 0; more < 2; more++) {
            stage().clockPasses(ofSeconds(3));
            dueNow();
            stage().settle();
        }

        assertThat(sms(first))
                .extracting(Message::status, Message::provider)
                .containsExactly(Status.SENT, "understudy");
        var second = stage().orderStatusChanges(stage().customer(SMS));
        assertThat(sms(second).provider()).isEqualTo("understudy");
        leading().answers(FakeProvider::accepted);
        stage().mends();
        var third = stage().orderStatusChanges(stage().customer(SMS));
        assertThat(sms(third).provider()).isEqualTo("leading");
        assertThat(understudy().taken).hasSize(2);
    }

    /** What was tried in vain waits for a second of the database's. */
    private void dueNow() {
        stage().jdbc()
                .sql("update message set due_at = current_timestamp - interval '1' second where status = 'QUEUED'")
                .update();
    }

    @Test
    default void nothingPaidGoesOutTwiceBecauseItsProviderHasFallenSilent() {
        leading().answers(message -> new Handover.Unknown("answer lost"));
        var lost = IntStream.range(0, 6)
                .mapToObj(n -> stage().orderStatusChanges(stage().customer(SMS)))
                .toList();
        stage().clockPasses(ofMinutes(1));
        stage().settle();
        var later = stage().orderStatusChanges(stage().customer(SMS));
        stage().clockPasses(ofMinutes(1));
        dueNow();
        stage().settle();
        var sent = new ArrayList<OutboundMessage>(understudy().called);
        sent.addAll(leading().called);

        assertThat(sent).extracting(OutboundMessage::id).doesNotHaveDuplicates();
        assertThat(lost).extracting(run -> sms(run).status()).contains(Status.UNKNOWN);
        assertThat(sms(later).status()).isIn(Status.UNKNOWN, Status.SENT);
    }

    @Test
    default void anHourWithoutEmailHoldsUpNobodyAndNothingGoesOutLate() {
        post().answers(OutagesContract::gone);
        var hurried = customers("Order Status Changed", queued(), EMAIL, VIBER);
        var patient = customers("Patience Began", queued(), EMAIL);
        for (int minute = 0; minute < 60; minute++) {
            var other = stage().orderStatusChanges(stage().customer(VIBER));
            assertThat(stage().message(other, VIBER).status())
                    .as("minute %d", minute)
                    .isEqualTo(Status.SENT);
            stage().passes(ofMinutes(1));
        }
        assertThat(count("EMAIL", "QUEUED")).isEqualTo(queued());
        assertThat(count("EMAIL", "CANCELLED")).isEqualTo(queued());
        assertThat(post().called).as("tries during an hour").hasSizeLessThan(200);
        assertThat(hurried)
                .extracting(customer -> stage().message(stage().run(customer), EMAIL))
                .extracting(Message::status, Message::reason)
                .containsOnly(tuple(Status.CANCELLED, Reason.TIMED_OUT));
        assertThat(count("VIBER", "SENT")).isEqualTo(queued() + 60);

        post().answers(FakeProvider::accepted);
        stage().clockPasses(ofMinutes(1));
        dueNow();
        assertThat(eachTimeTaken()).startsWith(1, 2, 4, 8, 16);
        stage().settle();

        assertThat(post().taken).extracting(OutboundMessage::customer).containsExactlyInAnyOrderElementsOf(patient);
        assertThat(stage().provider().received().stream().filter(m -> m.channel() == EMAIL))
                .isEmpty();
    }

    private List<String> customers(String event, int many, Channel... channels) {
        var customers = IntStream.range(0, many)
                .mapToObj(n -> stage().customer(channels))
                .toList();
        customers.forEach(customer -> stage().told(customer, event));
        stage().settle();
        return customers;
    }

    private int count(String channel, String status) {
        return stage().jdbc()
                .sql("select count(*) from message where channel = :channel and status = :status")
                .param("channel", channel.toLowerCase(Locale.ROOT))
                .param("status", status)
                .query(Integer.class)
                .single();
    }

    /** How many it takes in each round of its dispatcher. */
    private List<Integer> eachTimeTaken() {
        var each = new ArrayList<Integer>();
        for (int round = 0; round < 5; round++) {
            var before = post().taken.size();
            stage().only("dispatch-post");
            each.add(post().taken.size() - before);
        }
        return each;
    }
}
