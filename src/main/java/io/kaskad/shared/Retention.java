package io.kaskad.shared;

import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Removes what is older than {@code kaskad.retention}, a little every second, so that nobody has to wait for it. */
@Component
class Retention implements Work {

    private static final int BATCH = 1_000;

    private final List<Outdated> stores;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration kept;

    Retention(
            List<Outdated> stores,
            Transactions transactions,
            Clock clock,
            @Value("${kaskad.retention:P180D}") Duration kept) {
        if (kept.toHours() < 1) {
            throw new IllegalArgumentException("kaskad.retention must be an hour or more, such as P180D, not " + kept);
        }
        this.stores = stores;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int doSome() {
        var before = clock.instant().minus(kept);
        stores.forEach(store -> transactions.call(() -> store.remove(before, BATCH)));
        return 0;
    }
}
