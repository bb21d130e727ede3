package io.kaskad.messaging;

import io.kaskad.cascades.ElementCounts;
import io.kaskad.shared.Bound;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The ledger of all messages, to change within a transaction. */
@Component
public class Ledger {

    private final MessagingSettings settings;
    private final ElementCounts counts;
    private final Workers workers;
    private final ApplicationEventPublisher publisher;
    private final Bound<LedgerSession> session;

    Ledger(
            SqlMessages store,
            MessagingSettings settings,
            ElementCounts counts,
            Workers workers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.settings = settings;
        this.counts = counts;
        this.workers = workers;
        this.publisher = publisher;
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
        counts.add(MessageNews.of(session.changed()));
        publisher.publishEvent(new MessagesChanged(session.changed()));
        session.flush(settings.timeToLive());
    }
}
