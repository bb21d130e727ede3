package io.kaskad.messaging;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Run;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Receipt;
import io.kaskad.testing.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two that want the same run or message at the same moment, on whichever database. */
interface RacesContract {

    int PEOPLE = 60;

    Stage stage();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    @Test
    default void receiptsAgainstTimeOutsLeaveEachRunOnOneWay() throws Exception {
        var runs = manyRuns();
        stage().clockPasses(ofMinutes(5));
        stage().provider().received().forEach(email -> stage().accept(email, Receipt.Status.DELIVERED));

        atOnce(stage()::fireAllDueTimers, () -> stage().only("receipts"), () -> stage().only("receipts"));
        stage().settle();

        for (var run : runs) {
            var delivered =
                    "deliveredByEmail".equals(stage().run(run.customer()).outcome());
            var vibers = stage().messages(run).stream()
                    .filter(m -> m.channel() == VIBER)
                    .count();
            assertThat(vibers).isEqualTo(delivered ? 0 : 1);
            assertThat(stage().message(run, EMAIL).late()).isEqualTo(!delivered);
        }
        assertNothingSentTwice();
    }

    @Test
    default void severalDispatchersHandEachMessageOverOnce() throws Exception {
        IntStream.range(0, PEOPLE).forEach(i -> stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL)));

        atOnce(
                () -> stage().only("dispatch-fake"),
                () -> stage().only("dispatch-fake"),
                () -> stage().only("dispatch-fake"));
        stage().settle();

        assertThat(stage().provider().received()).hasSize(PEOPLE);
        assertNothingSentTwice();
    }

    @Test
    default void aRunCancelledWhileItsReceiptComesInEndsOnce() throws Exception {
        var runs = manyRuns();
        stage().provider().received().forEach(email -> stage().accept(email, Receipt.Status.DELIVERED));

        atOnce(() -> stage().only("receipts"), () -> runs.forEach(stage()::cancelsIfItCan));
        stage().settle();

        for (var run : runs) {
            assertThat(stage().run(run.customer()).state()).isNotEqualTo(Run.State.ACTIVE);
            assertThat(stage().message(run, EMAIL).status()).isEqualTo(Message.Status.DELIVERED);
        }
    }

    @Test
    default void aRunCancelledWhileItsMessageLeavesEitherKeepsItOrHasSentIt() throws Exception {
        var runs = IntStream.range(0, PEOPLE)
                .mapToObj(i -> stage().orderStatusChangesWithoutSettling(stage().customer(EMAIL)))
                .toList();

        atOnce(() -> stage().only("dispatch-fake"), () -> runs.forEach(stage()::cancels));
        stage().settle();

        var received =
                stage().provider().received().stream().map(OutboundMessage::id).toList();
        for (var run : runs) {
            var email = stage().message(run, EMAIL);
            assertThat(email.status())
                    .isEqualTo(received.contains(email.id()) ? Message.Status.SENT : Message.Status.CANCELLED);
        }
        assertNothingSentTwice();
    }

    @Test
    default void aReceiptToldTwiceAtTheSameMomentCountsOnce() throws Exception {
        var runs = manyRuns();
        var receipts = stage().provider().received().stream()
                .map(email -> stage().provider().receipt(email, Receipt.Status.DELIVERED))
                .toList();

        atOnce(
                () -> receipts.forEach(stage()::accepts),
                () -> receipts.forEach(stage()::accepts),
                () -> stage().only("receipts"));
        atOnce(() -> stage().only("receipts"), () -> stage().only("receipts"));
        stage().settle();

        for (var run : runs) {
            assertThat(stage().run(run.customer()).outcome()).isEqualTo("deliveredByEmail");
            assertThat(stage().jdbc()
                            .sql(
                                    "select count(*) from run_trail where run_id = :run and steps like '%deliveredByEmail%'")
                            .param("run", run.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private List<Run> manyRuns() {
        var customers = IntStream.range(0, PEOPLE)
                .mapToObj(i -> stage().customer(EMAIL, VIBER))
                .toList();
        return customers.stream().map(stage()::orderStatusChanges).toList();
    }

    private void assertNothingSentTwice() {
        assertThat(stage().provider().received())
                .extracting(OutboundMessage::id)
                .doesNotHaveDuplicates();
    }

    /** Lets them all begin at the same moment, and fails if one of them does. */
    private static void atOnce(Runnable... works) throws Exception {
        var start = new CyclicBarrier(works.length);
        var threads = Executors.newFixedThreadPool(works.length);
        try {
            var calls = new ArrayList<Callable<Void>>();
            for (var work : works) {
                calls.add(() -> {
                    start.await();
                    work.run();
                    return null;
                });
            }
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
