package io.kaskad.shared;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction, and again when another transaction got in its way (optimistic lock, deadlock). */
@Component
public class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);
    private static final int TRIES = 6;
    private static final long LONGEST_FIRST_PAUSE_MILLIS = 20;

    private final TransactionTemplate transaction;
    private final Counter committed;
    private final Counter lost;

    Transactions(PlatformTransactionManager manager, MeterRegistry meters) {
        this.transaction = new TransactionTemplate(manager);
        this.committed = counter(meters, "committed");
        this.lost = counter(meters, "lost");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("kaskad.transactions")
                .description("transactions; lost: another one was faster, so it had to begin again")
                .tag("outcome", outcome)
                .register(meters);
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                var result = transaction.execute(status -> work.get());
                committed.increment();
                return result;
            } catch (ConcurrencyFailureException e) {
                lost.increment();
                if (attempt == TRIES) {
                    throw e;
                }
                log.debug("Another transaction was faster; trying again ({} of {})", attempt + 1, TRIES);
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        var most = LONGEST_FIRST_PAUSE_MILLIS << attempt;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, most)));
    }
}
