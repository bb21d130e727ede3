package io.kaskad.messaging;

import io.kaskad.messaging.HandingOver.Taken;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds hand-overs that were cut short by a crash, and runs that could not be woken up. */
@Component
class Leases implements Work {

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private final SqlMessages store;
    private final Recording recording;
    private final Results results;
    private final MessagingSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    Leases(
            SqlMessages store,
            Recording recording,
            Results results,
            MessagingSettings settings,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.recording = recording;
        this.results = results;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "leases";
    }

    @Override
    public int doSome() {
        var ended = settle();
        return ended + recording.wakeDue(settings.batch());
    }

    private int settle() {
        try {
            return transactions.call(this::settleEnded);
        } catch (RuntimeException e) {
            log.warn("Hand-overs that were cut short could not be settled at once; settling them one by one", e);
            return settleOneByOne();
        }
    }

    private int settleEnded() {
        var cut = store.claimLeaseEnded(settings.batch());
        if (!cut.isEmpty()) {
            log.warn("{} hand-overs were cut short; whether they were taken is unknown", cut.size());
            recording.recordAndWake(cut.stream().map(this::unknown).toList());
        }
        return cut.size();
    }

    /** Under the lease's own lock each, so that no other node settles it as well. */
    private int settleOneByOne() {
        int settled = 0;
        while (settled < settings.batch() && Boolean.TRUE.equals(transactions.call(this::settleOne))) {
            settled++;
        }
        return settled;
    }

    private boolean settleOne() {
        var cut = store.claimLeaseEnded(1);
        cut.forEach(message -> recording.recordAndWakeLater(unknown(message)));
        return !cut.isEmpty();
    }

    private Change unknown(Message message) {
        var attempt = new SqlAttempts.Key(message.id(), message.attempts());
        return results.unknown(new Taken(message, attempt), "the hand-over was cut short", clock.instant());
    }
}
