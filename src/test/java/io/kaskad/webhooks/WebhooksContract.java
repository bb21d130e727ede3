package io.kaskad.webhooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.kaskad.channels.Channel.EMAIL;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Receipt;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.Stage;
import io.kaskad.webhooks.Delivery.State;
import io.kaskad.webhooks.KeepingEndpoints.Added;
import io.kaskad.webhooks.Receiver.Told;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Endpoints are told what becomes of messages and runs, whatever happens in between; on whichever database. */
interface WebhooksContract {

    Receiver RECEIVER = new Receiver();

    Stage stage();

    KeepingEndpoints keeping();

    Deliveries deliveries();

    ApplicationContext kaskad();

    @BeforeEach
    default void begin() {
        stage().begin();
        RECEIVER.forget();
    }

    @AfterEach
    default void nobodyIsLeft() {
        keeping().all().forEach(endpoint -> keeping().remove(endpoint.id()));
        assertThat(rows()).isZero();
    }

    @Test
    default void tellsWhatBecomesOfMessagesAndRuns() {
        var crm = added();
        var customer = stage().customer(EMAIL);
        var run = stage().orderStatusChanges(customer);
        stage().reports(Receipt.Status.DELIVERED);

        var told = RECEIVER.told();
        assertThat(told)
                .extracting(Told::type)
                .containsExactlyInAnyOrder("run.started", "message.sent", "message.delivered", "run.ended");
        assertThat(told).extracting(Told::id).doesNotHaveDuplicates();
        assertThat(told).allSatisfy(each -> {
            each.isSignedBy(crm.secret());
            assertThat(each.payload().at("/data/run").asText()).isEqualTo(run.id());
            assertThat(each.payload().at("/data/customer").asText()).isEqualTo(customer);
            assertThat(each.payload().at("/data/cascade").asText()).isEqualTo("order-status");
            assertThat(each.payload().at("/timestamp").asText())
                    .isEqualTo(stage().now().toString());
            assertThat(each.request().getBodyAsString()).doesNotContain("@customer.example", "shop.example", "1001");
        });
        var message = stage().message(run, EMAIL);
        var delivered = only(told, "message.delivered").payload().path("data");
        assertThat(delivered.path("message").asText()).isEqualTo(message.id().toString());
        assertThat(delivered.path("channel").asText()).isEqualTo("email");
        assertThat(delivered.path("status").asText()).isEqualTo("DELIVERED");
        assertThat(delivered.at("/times/SENT").asText())
                .isEqualTo(message.times()
                        .get(io.kaskad.messaging.Message.Status.SENT)
                        .toString());
        var ended = only(told, "run.ended").payload().path("data");
        assertThat(ended.path("state").asText()).isEqualTo("ENDED");
        assertThat(ended.path("outcome").asText())
                .isEqualTo(stage().run(customer).outcome());
        assertThat(states(crm)).containsOnly(State.DELIVERED);
    }

    @Test
    default void tellsWhyNothingWasSent() {
        added("/crm", "message.skipped");
        stage().deploy("wait-then-await");
        stage().happens(stage().customer(), "Wait Began");
        stage().passes(ofDays(30));

        var skipped = only(RECEIVER.told(), "message.skipped").payload().path("data");
        assertThat(skipped.path("status").asText()).isEqualTo("SKIPPED");
        assertThat(skipped.path("reason").asText()).isEqualTo("MISSING_CONTACT");
    }

    @Test
    default void tellsThatARunWasStopped() {
        added("/crm", "run.ended");
        stage().cancels(stage().orderStatusChanges(stage().customer(EMAIL)));
        stage().settle();

        assertThat(only(RECEIVER.told(), "run.ended")
                        .payload()
                        .at("/data/state")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    default void tellsEachOnlyWhatItWants() {
        added();
        added("/billing", "message.sent");
        stage().orderStatusChanges(stage().customer(EMAIL));

        assertThat(RECEIVER.told("/billing")).extracting(Told::type).containsExactly("message.sent");
        assertThat(RECEIVER.told()).hasSizeGreaterThan(1);
    }

    @Test
    default void writesNothingDownWhereNobodyIsOn() {
        stage().orderStatusChanges(stage().customer(EMAIL));
        assertThat(rows()).isZero();

        var crm = added();
        keeping().change(crm.endpoint().id(), new WantedEndpoint(RECEIVER.url("/crm"), "", List.of(), false));
        stage().orderStatusChanges(stage().customer(EMAIL));
        assertThat(rows()).isZero();
    }

    @Test
    default void triesAgainUnderTheSameIdUntilItIsTaken() {
        var crm = added("/crm", "run.started");
        RECEIVER.answers(500);
        stage().orderStatusChanges(stage().customer(EMAIL));
        var waiting = latest(crm);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.status()).isEqualTo(500);
        assertThat(waiting.problem()).isEqualTo("The receiver answered 500.");
        assertThat(until(waiting)).isBetween(ofSeconds(3), ofSeconds(6));

        stage().settle();
        assertThat(RECEIVER.told()).hasSize(1);
        RECEIVER.answers(200);
        hurry();
        assertThat(latest(crm).state()).isEqualTo(State.DELIVERED);
        assertThat(latest(crm).attempts()).isEqualTo(2);
        assertThat(latest(crm).problem()).isNull();
        assertThat(RECEIVER.told())
                .extracting(Told::id)
                .hasSize(2)
                .containsOnly(waiting.id().toString());
        assertThat(RECEIVER.told())
                .extracting(told -> told.request().getBodyAsString())
                .containsOnly(waiting.payload());
    }

    @Test
    default void waitsAsLongAsTheReceiverAsksFor() {
        var crm = added("/crm", "run.started");
        RECEIVER.answers(aResponse().withStatus(429).withHeader("Retry-After", "600"));
        stage().orderStatusChanges(stage().customer(EMAIL));
        assertThat(until(latest(crm))).isBetween(ofMinutes(9), ofMinutes(10));
    }

    @Test
    default void givesUpAfterTenAttemptsAndTriesAgainWhenAsked() {
        var crm = added("/crm", "run.started");
        RECEIVER.answers(500);
        stage().orderStatusChanges(stage().customer(EMAIL));
        for (int n = 0; n < 12; n++) {
            hurry();
        }
        assertThat(latest(crm).state()).isEqualTo(State.GIVEN_UP);
        assertThat(RECEIVER.told()).hasSize(10);

        RECEIVER.answers(200);
        keeping().again(crm.endpoint().id(), latest(crm).id());
        stage().settle();
        assertThat(latest(crm).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    default void whoWantsNothingAnyMoreIsSwitchedOff() {
        var crm = added("/crm", "run.started");
        RECEIVER.answers(410);
        stage().orderStatusChanges(stage().customer(EMAIL));
        stage().orderStatusChanges(stage().customer(EMAIL));

        var off = keeping().get(crm.endpoint().id());
        assertThat(off.enabled()).isFalse();
        assertThat(off.switchedOff()).contains("410");
        assertThat(RECEIVER.told()).hasSize(1);
        assertThat(states(crm)).containsExactly(State.GIVEN_UP);
    }

    @Test
    default void whoTakesNothingForFiveDaysIsSwitchedOffAndGetsTheRestWhenOnAgain() {
        var crm = added("/crm", "run.started");
        RECEIVER.answers(500);
        stage().orderStatusChanges(stage().customer(EMAIL));
        stage().clockPasses(ofDays(4));
        hurry();
        assertThat(keeping().get(crm.endpoint().id()).enabled()).isTrue();
        assertThat(keeping().get(crm.endpoint().id()).failingSince()).isNotNull();

        stage().clockPasses(ofDays(2));
        hurry();
        var off = keeping().get(crm.endpoint().id());
        assertThat(off.enabled()).isFalse();
        assertThat(off.switchedOff()).contains("five days");
        RECEIVER.answers(200);
        hurry();
        assertThat(states(crm)).containsExactly(State.WAITING);

        keeping()
                .change(
                        crm.endpoint().id(),
                        new WantedEndpoint(RECEIVER.url("/crm"), "", List.of("run.started"), true));
        hurry();
        assertThat(states(crm)).containsExactly(State.DELIVERED);
        assertThat(keeping().get(crm.endpoint().id()).switchedOff()).isNull();
    }

    @Test
    default void whoTakesSomethingNowAndThenStaysOn() {
        var crm = added("/crm", "run.started");
        for (int day = 0; day < 8; day++) {
            RECEIVER.answers(day % 2 == 0 ? 500 : 200);
            stage().orderStatusChanges(stage().customer(EMAIL));
            stage().clockPasses(ofDays(1));
        }
        assertThat(keeping().get(crm.endpoint().id()).enabled()).isTrue();
        assertThat(keeping().get(crm.endpoint().id()).failingSince()).isNull();
    }

    @Test
    default void whatACrashHasCutShortIsDeliveredWhenItsLeaseEnds() {
        var crm = added("/crm", "run.started");
        stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL));
        var claimed = kaskad().getBean(Transactions.class)
                .call(() -> deliveries().claim(crm.endpoint().id(), 10, ofSeconds(60), stage().now()));
        assertThat(claimed).hasSize(1);

        stage().settle();
        assertThat(RECEIVER.told()).isEmpty();
        hurry();
        assertThat(RECEIVER.told())
                .extracting(Told::id)
                .containsExactly(claimed.get(0).id().toString());
        assertThat(states(crm)).containsExactly(State.DELIVERED);
    }

    @Test
    default void anAnswerThatComesAfterTheLeaseSpoilsNothing() {
        var crm = added("/crm", "run.started");
        stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL));
        var slow = kaskad().getBean(Transactions.class)
                .call(() -> deliveries().claim(crm.endpoint().id(), 10, ofSeconds(60), stage().now()));
        hurry();
        kaskad().getBean(NotingAnswers.class)
                .note(List.of(new Delivering.Answer(
                        slow.get(0), new Verdict.NotTaken(null, "The connection was lost.", Duration.ZERO))));
        assertThat(states(crm)).containsExactly(State.DELIVERED);
    }

    @Test
    default void ofTwoWorkersOneDelivers() {
        var crm = added("/crm", "run.started");
        IntStream.range(0, 60).forEach(n -> stage().told(stage().customer(EMAIL), "Order Status Changed"));
        stage().only("events");
        stage().only("events");
        assertThat(states(crm)).hasSize(60);

        var workers = List.of(another(), another());
        allOf(workers.stream()
                        .map(worker -> runAsync(() -> {
                            while (worker.doSome() > 0) {
                                // until there is nothing left
                            }
                            worker.finish();
                        }))
                        .toArray(java.util.concurrent.CompletableFuture[]::new))
                .join();
        workers.forEach(Delivering::destroy);
        assertThat(RECEIVER.told()).extracting(Told::id).hasSize(60).doesNotHaveDuplicates();
        assertThat(states(crm)).containsOnly(State.DELIVERED);
    }

    @Test
    default void whoTakesLongHoldsUpNobodyElse() {
        var slow = added("/slow", "run.started");
        var crm = added("/crm", "run.started");
        RECEIVER.takesLong("/slow", ofSeconds(2));
        IntStream.range(0, 30).forEach(n -> stage().told(stage().customer(EMAIL), "Order Status Changed"));
        stage().only("events");

        var worker = another();
        while (!states(crm).stream().allMatch(State.DELIVERED::equals)) {
            worker.doSome();
        }
        assertThat(states(slow)).hasSize(30).containsOnly(State.WAITING);
        worker.finish();
        worker.destroy();
        assertThat(states(slow)).filteredOn(State.DELIVERED::equals).hasSize(Calling.AT_ONCE);
    }

    @Test
    default void afterANewSecretTheFormerSignsForADay() {
        var crm = added("/crm", "run.started");
        var secret = keeping().rotate(crm.endpoint().id());
        stage().orderStatusChanges(stage().customer(EMAIL));
        RECEIVER.told().get(0).isSignedBy(crm.secret());
        RECEIVER.told().get(0).isSignedBy(secret);

        stage().clockPasses(ofDays(1));
        stage().orderStatusChanges(stage().customer(EMAIL));
        var latest = RECEIVER.told().get(1);
        latest.isSignedBy(secret);
        assertThat(latest.request().getHeader("webhook-signature").split(" ")).hasSize(1);
    }

    @Test
    default void whatIsOldIsRemoved() {
        var crm = added("/crm", "run.started");
        stage().orderStatusChanges(stage().customer(EMAIL));
        assertThat(deliveries().remove(stage().now(), 10)).isZero();
        assertThat(deliveries().remove(stage().now().plusSeconds(1), 10)).isOne();
        assertThat(states(crm)).isEmpty();
    }

    private Added added() {
        return added("/crm");
    }

    private Added added(String path, String... events) {
        return keeping().add(new WantedEndpoint(RECEIVER.url(path), "The CRM", List.of(events), null));
    }

    /** As if on a node of its own. */
    private Delivering another() {
        return kaskad().getAutowireCapableBeanFactory().createBean(Delivering.class);
    }

    private Delivery latest(Added endpoint) {
        return deliveries()
                .list(endpoint.endpoint().id(), null, null, 1)
                .items()
                .get(0);
    }

    private List<State> states(Added endpoint) {
        return deliveries().list(endpoint.endpoint().id(), null, null, 100).items().stream()
                .map(Delivery::state)
                .toList();
    }

    private static Told only(List<Told> told, String type) {
        assertThat(told).filteredOn(each -> each.type().equals(type)).hasSize(1);
        return told.stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** By the database's clock. */
    private Duration until(Delivery delivery) {
        var now = stage().jdbc()
                .sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(now.toInstant(), delivery.dueAt());
    }

    /** Whatever waits for its next attempt, or under a lease, is due now. */
    private void hurry() {
        stage().jdbc()
                .sql(
                        "update webhook_delivery set due_at = current_timestamp - interval '1' second where state = 'WAITING'")
                .update();
        stage().settle();
    }

    private long rows() {
        return stage().jdbc()
                .sql("select count(*) from webhook_delivery")
                .query(Long.class)
                .single();
    }
}
