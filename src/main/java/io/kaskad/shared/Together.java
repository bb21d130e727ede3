package io.kaskad.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets callers that come at the same time share a transaction: a commit costs the same for one row as for a hundred. Nobody
 * waits for company: whoever finds a free writer's place writes all that has gathered meanwhile.
 *
 * @param <T> what is written
 */
public final class Together<T> {

    private static final Logger log = LoggerFactory.getLogger(Together.class);

    /** While one waits for its commit, the other gathers. */
    private static final int WRITERS = 2;

    private static final int MOST_ROWS = 1_000;

    private final Consumer<List<T>> writer;
    private final Transactions transactions;
    private final ConcurrentLinkedQueue<Share> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore places = new Semaphore(WRITERS, true);

    /** @param writer called in a transaction of its own */
    public Together(Consumer<List<T>> writer, Transactions transactions) {
        this.writer = writer;
        this.transactions = transactions;
    }

    private final class Share {

        private final List<T> rows;
        private final CompletableFuture<Boolean> committed = new CompletableFuture<>();
        private volatile boolean taken;

        Share(List<T> rows) {
            this.rows = rows;
        }
    }

    /** Comes back when these are committed; within a transaction they become part of that instead. */
    public void write(List<T> rows) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            writer.accept(rows);
            return;
        }
        var mine = new Share(rows);
        queue.add(mine);
        places.acquireUninterruptibly();
        try {
            while (!mine.taken) {
                writeGathered();
            }
        } finally {
            places.release();
        }
        if (!mine.committed.join()) {
            transactions.run(() -> writer.accept(rows));
        }
    }

    /** How many callers' rows nobody writes yet. */
    int waiting() {
        return queue.size();
    }

    private void writeGathered() {
        var shares = gathered();
        var rows = shares.stream().flatMap(share -> share.rows.stream()).toList();
        boolean committed = false;
        try {
            transactions.run(() -> writer.accept(rows));
            committed = true;
        } catch (RuntimeException e) {
            log.warn("{} rows could not be written together; each caller writes its own", rows.size(), e);
        } finally {
            for (var share : shares) {
                share.committed.complete(committed);
            }
        }
    }

    private List<Share> gathered() {
        var shares = new ArrayList<Share>();
        int rows = 0;
        Share share;
        while (rows < MOST_ROWS && (share = queue.poll()) != null) {
            share.taken = true;
            shares.add(share);
            rows += share.rows.size();
        }
        return shares;
    }
}
