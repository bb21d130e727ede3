package io.kaskad.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions at once, in step: the database itself tells when one waits for the other. */
public final class TwoTransactions {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public TwoTransactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** The second begins and commits while the first is open. */
    public <T> T within(Runnable first, Supplier<T> second) {
        return run(first, second, (status, other) -> {}, TwoTransactions::result);
    }

    /** The second comes up against the first and goes on once that is committed. */
    public <T> T afterCommit(Runnable first, Supplier<T> second) {
        return result(this.<T, Future<T>>run(first, second, (status, other) -> awaitBlocked(other), other -> other));
    }

    /** The second comes up against the first and goes on once that is rolled back. */
    public <T> T afterRollback(Runnable first, Supplier<T> second) {
        return result(this.<T, Future<T>>run(
                first,
                second,
                (status, other) -> {
                    awaitBlocked(other);
                    status.setRollbackOnly();
                },
                other -> other));
    }

    private <T, R> R run(
            Runnable first, Supplier<T> second, Step whileOpen, java.util.function.Function<Future<T>, R> end) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return transaction.execute(status -> {
                first.run();
                var other = thread.submit(() -> transaction.execute(inner -> second.get()));
                whileOpen.take(status, other);
                return end.apply(other);
            });
        } finally {
            thread.shutdown();
        }
    }

    private interface Step {

        void take(TransactionStatus first, Future<?> second);
    }

    private void awaitBlocked(Future<?> other) {
        Awaitility.await().atMost(10, SECONDS).pollInSameThread().until(() -> other.isDone() || blocked() > 0);
    }

    /** H2 tries again and again instead of waiting, so that a statement under way is all there is to see. */
    private long blocked() {
        var sql = TestDatabases.isPostgres(jdbc)
                ? "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
                : "select count(*) from information_schema.sessions where executing_statement is not null"
                        + " and session_id <> session_id()";
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static <T> T result(Future<T> other) {
        try {
            return other.get(20, SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("The second transaction failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The second transaction did not end", e);
        }
    }
}
