package io.kaskad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.shared.Ids;
import io.kaskad.testing.TwoTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipts are kept once, claimed by one, and wait for messages nobody knows yet. */
interface ReceiptsContract {

    Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    SqlReceipts receipts();

    PlatformTransactionManager transactions();

    JdbcClient jdbc();

    @BeforeEach
    default void leaveNothingToDo() {
        jdbc().sql("update receipt_inbox set state = 'DONE' where state = 'NEW'")
                .update();
    }

    private static String fresh() {
        return Ids.next().toString();
    }

    private static Receipt receipt(String provider, String id, Status status) {
        return new Receipt(provider, id, null, "theirs-" + id, status, MONDAY);
    }

    private List<SqlReceipts.Row> claimed() {
        return new TransactionTemplate(transactions())
                .execute(status -> receipts().claim(50));
    }

    @Test
    default void keepsAReceiptOncePerProvider() {
        var id = fresh();
        receipts().accept(List.of(receipt("a", id, Status.DELIVERED), receipt("a", id, Status.OPENED)));
        receipts().accept(List.of(receipt("a", id, Status.CLICKED), receipt("b", id, Status.SENT)));
        receipts().accept(List.of());

        assertThat(claimed())
                .extracting(SqlReceipts.Row::receipt)
                .containsExactly(receipt("a", id, Status.DELIVERED), receipt("b", id, Status.SENT));
    }

    @Test
    default void keepsAReceiptOnceThatIsReportedTwiceAtOnce() {
        var id = fresh();
        var together = new TwoTransactions(transactions(), jdbc());
        together.afterCommit(() -> receipts().accept(List.of(receipt("a", id, Status.DELIVERED))), () -> {
            receipts().accept(List.of(receipt("a", id, Status.OPENED)));
            return true;
        });
        assertThat(claimed()).extracting(row -> row.receipt().status()).containsExactly(Status.DELIVERED);
    }

    @Test
    default void whoClaimsSkipsWhatAnotherHolds() {
        receipts().accept(List.of(receipt("a", fresh(), Status.DELIVERED), receipt("a", fresh(), Status.OPENED)));
        var together = new TwoTransactions(transactions(), jdbc());
        var other = together.within(
                () -> assertThat(receipts().claim(1)).hasSize(1),
                () -> receipts().claim(50));

        assertThat(other).extracting(row -> row.receipt().status()).doesNotContain(Status.DELIVERED);
        assertThat(claimed()).hasSize(2);
    }

    @Test
    default void aReceiptThatCameTooEarlyIsDueOnceItsMessageIsKnown() {
        var id = fresh();
        receipts().accept(List.of(receipt("a", id, Status.DELIVERED)));
        receipts().postpone(claimed().get(0), Duration.ofHours(1));
        assertThat(claimed()).isEmpty();

        receipts().dueNow("b", List.of("theirs-" + id));
        assertThat(claimed()).isEmpty();
        receipts().dueNow("a", List.of("theirs-" + id));
        assertThat(claimed()).extracting(SqlReceipts.Row::attempts).containsExactly(1);
    }

    @Test
    default void whatIsDoneOrRefusedIsNotClaimedAgain() {
        receipts().accept(List.of(receipt("a", fresh(), Status.DELIVERED), receipt("a", fresh(), Status.OPENED)));
        var ids = claimed().stream().map(SqlReceipts.Row::id).toList();
        receipts().done(ids.subList(0, 1));
        receipts().refuse(ids.subList(1, 2), "UNKNOWN_MESSAGE");

        assertThat(claimed()).isEmpty();
        assertThat(jdbc().sql("select state from receipt_inbox where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(String.class)
                        .list())
                .containsExactly("DONE", "REFUSED");
    }
}
