package io.kaskad.messaging;

import io.kaskad.cascades.ElementCounts;
import io.kaskad.policy.Opening;
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
    private final Settling settling;
    private final Workers workers;
    private final ApplicationEventPublisher publisher;
    private final Bound<LedgerSession> session;

    Ledger(
            SqlMessages store,
            Opening opening,
            MessagingSettings settings,
            ElementCounts counts,
            Settling settling,
            Workers workers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.settings = settings;
        this.counts = counts;
        this.settling = settling;
        this.workers = workers;
        this.publisher = publisher;
        this.session = new Bound<>(() -> new LedgerSession(store, opening, clock.instant()), this::write);
    }

    /** What the current transaction sees and changes. */
    public LedgerSession session() {
        return session.get();
    }

    private void write(LedgerSession session) {
        if (session.hasFresh()) {
            workers.nudge(Dispatching.NAMES);
        }
        var changed = session.changed();
        counts.add(MessageNews.of(changed));
        publisher.publishEvent(new MessagesChanged(changed));
        session.flush(settings.timeToLive());
        settling.settle(changed);
    }
}
