package io.kaskad.cascades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.cascades.EventWaits.EventWait;
import io.kaskad.cascades.Run.State;
import io.kaskad.cascades.Runs.Wanted;
import io.kaskad.cascades.Trails.Trail;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Ids;
import io.kaskad.testing.TwoTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs are found, listed, ended, and started once by what starts them. */
interface RunsContract {

    Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    Runs runs();

    Trails trails();

    EventWaits waits();

    PlatformTransactionManager transactions();

    JdbcClient jdbc();

    /** These runs have no process instances: nobody else must come across them. */
    @AfterEach
    default void takeThemAway() {
        jdbc().sql("delete from run where definition_id = 'none'").update();
    }

    private static String fresh() {
        return Ids.next().toString();
    }

    private static Run run(String cascade, String customer, String trigger, Instant at) {
        return new Run(
                fresh(),
                cascade,
                1,
                "none",
                customer,
                new Run.Trigger("test", trigger, "Event", Map.of("orderId", "1")),
                State.ACTIVE,
                null,
                at,
                null);
    }

    private Run inserted(String cascade, String customer, Instant at) {
        var run = run(cascade, customer, fresh(), at);
        runs().insertAll(List.of(run));
        return run;
    }

    private static Run ended(Run run, State state, String outcome) {
        return new Run(
                run.id(),
                run.cascade(),
                run.version(),
                run.definitionId(),
                run.customer(),
                run.trigger(),
                state,
                outcome,
                run.startedAt(),
                MONDAY.plusSeconds(60));
    }

    @Test
    default void keepsARunAsItIs() {
        var run = inserted("a", fresh(), MONDAY);
        assertThat(runs().find(run.id())).contains(run);
        assertThat(runs().findAll(List.of(run.id(), "none"))).containsOnlyKeys(run.id());
        assertThat(runs().startedBy("a", "test", run.trigger().id())).contains(run);
        assertThat(runs().startedBy("b", "test", run.trigger().id())).isEmpty();
        assertThat(runs().startedBy("a", "shop", run.trigger().id())).isEmpty();
    }

    @Test
    default void listsRunsOfOneMomentPageByPageWithoutLosingAny() {
        var customer = fresh();
        var all = new ArrayList<Run>();
        for (int i = 0; i < 7; i++) {
            all.add(inserted("a", customer, MONDAY));
        }
        all.add(inserted("a", customer, MONDAY.plusMillis(1)));
        all.sort(Comparator.comparing(Run::startedAt).thenComparing(Run::id).reversed());

        var listed = new ArrayList<Run>();
        String cursor = null;
        do {
            var page = runs().list(new Wanted(customer, null, null, null), Cursor.decoded(cursor), 3);
            listed.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(listed).isEqualTo(all);
    }

    @Test
    default void listsWhatIsWanted() {
        var customer = fresh();
        var active = inserted("a", customer, MONDAY);
        var gone = inserted("b", customer, MONDAY.plusSeconds(1));
        runs().endAll(List.of(ended(gone, State.CANCELLED, "cancelled")));

        assertThat(listed(new Wanted(customer, null, null, null))).containsExactly(gone.id(), active.id());
        assertThat(listed(new Wanted(customer, "a", null, null))).containsExactly(active.id());
        assertThat(listed(new Wanted(customer, null, State.CANCELLED, null))).containsExactly(gone.id());
        assertThat(listed(new Wanted(customer, null, null, List.of(active.id()))))
                .containsExactly(active.id());
        assertThat(listed(new Wanted(customer, null, null, List.of()))).isEmpty();
        assertThat(listed(new Wanted(fresh(), null, null, null))).isEmpty();
    }

    private List<String> listed(Wanted wanted) {
        return runs().list(wanted, null, 50).items().stream().map(Run::id).toList();
    }

    @Test
    default void aRunThatEndedDoesNotGoOn() {
        var customer = fresh();
        var run = inserted("a", customer, MONDAY);
        var end = ended(run, State.ENDED, "deliveredByEmail");
        runs().endAll(List.of(end));

        assertThat(runs().find(run.id())).contains(end);
        assertThat(runs().active(List.of(customer))).isEmpty();
    }

    @Test
    default void aTriggerStartsOneRunOfACascade() {
        var run = inserted("a", fresh(), MONDAY);
        var again = run("a", run.customer(), run.trigger().id(), MONDAY);
        var elsewhere = run("b", run.customer(), run.trigger().id(), MONDAY);

        assertThatThrownBy(() -> runs().insertAll(List.of(again))).isInstanceOf(DuplicateKeyException.class);
        runs().insertAll(List.of(elsewhere));
        assertThat(runs().find(elsewhere.id())).isPresent();
    }

    @Test
    default void ofTwoRunsOfOneTriggerStartedAtOnceTheSecondIsRefused() {
        var customer = fresh();
        var first = run("a", customer, fresh(), MONDAY);
        var second = run("a", customer, first.trigger().id(), MONDAY);
        var together = new TwoTransactions(transactions(), jdbc());

        assertThatThrownBy(() -> together.afterCommit(() -> runs().insertAll(List.of(first)), () -> {
                    runs().insertAll(List.of(second));
                    return true;
                }))
                .hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(listed(new Wanted(customer, null, null, null))).containsExactly(first.id());
    }

    @Test
    default void tellsATrailInOrder() {
        var run = fresh();
        var trails = List.of(new Trail(run, MONDAY, "start send"), new Trail(run, MONDAY, "await end"));
        trails().appendAll(trails);
        assertThat(trails().of(run)).isEqualTo(trails);
    }

    @Test
    default void knowsWhoWaitsForWhat() {
        var customer = fresh();
        var paid = new EventWait(fresh(), fresh(), customer, "Order Paid");
        var sent = new EventWait(fresh(), fresh(), customer, "Order Sent");
        waits().add(paid);
        waits().add(sent);
        waits().remove(fresh());

        assertThat(waits().of(List.of(customer, fresh()))).containsExactlyInAnyOrder(paid, sent);
        waits().remove(paid.execution());
        assertThat(waits().of(List.of(customer))).containsExactly(sent);
        assertThat(waits().of(List.of(fresh()))).isEmpty();
        waits().remove(sent.execution());
    }

    @Test
    default void anExecutionWaitsOnce() {
        var wait = new EventWait(fresh(), fresh(), fresh(), "Order Paid");
        waits().add(wait);
        assertThatThrownBy(() -> waits().add(wait)).isInstanceOf(DuplicateKeyException.class);
        waits().remove(wait.execution());
    }
}
