package io.kaskad.channels.sandbox;

import io.kaskad.channels.Receipts;
import io.kaskad.channels.sandbox.SandboxReceipts.Row;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the receipts that a behaviour planned, once they are due. */
@Component
class GivingReceipts implements Work {

    private static final int BATCH = 100;

    private final SandboxReceipts sandbox;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GivingReceipts(SandboxReceipts sandbox, Receipts receipts, PlatformTransactionManager transactions, Clock clock) {
        this.sandbox = sandbox;
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox-receipts";
    }

    @Override
    public int doSome() {
        return Objects.requireNonNull(transaction.execute(status -> give()));
    }

    private int give() {
        var now = clock.instant();
        var due = sandbox.claim(now, BATCH);
        if (!due.isEmpty()) {
            receipts.accept(due.stream().map(Row::receipt).toList());
            sandbox.given(due.stream().map(Row::id).toList(), now);
        }
        return due.size();
    }
}
