package io.kaskad.messaging;

import io.kaskad.shared.Bound;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The ledger of all messages, to change within a transaction. */
@Component
public class Ledger {

    private final MessagingSettings settings;
    private final Workers workers;
    private final Bound<LedgerSession> session;

    Ledger(SqlMessages store, MessagingSettings settings, Workers workers, Clock clock) {
        this.settings = settings;
        this.workers = workers;
        this.session = new Bound<>(() -> new LedgerSession(store, clock.instant()), this::write);
    }

    /** What the current transaction sees and changes. */
    public LedgerSession session() {
        return session.get();
    }

    private void write(LedgerSession session) {
        if (session.hasFresh()) {
            workers.nudge(Dispatching.NAMES);
        }
        session.flush(settings.timeToLive());
    }
}
