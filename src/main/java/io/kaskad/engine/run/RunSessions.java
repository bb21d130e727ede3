package io.kaskad.engine.run;

import io.kaskad.cascades.ElementCounts;
import io.kaskad.cascades.Runs;
import io.kaskad.cascades.Trails;
import io.kaskad.customers.Customers;
import io.kaskad.messaging.Ledger;
import io.kaskad.shared.Bound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives the {@link RunSession} of the current transaction. */
@Component
public class RunSessions {

    private final Bound<RunSession> session;

    RunSessions(
            Runs runs,
            Trails trails,
            ElementCounts counts,
            Customers customers,
            Ledger ledger,
            ApplicationEventPublisher publisher) {
        this.session = new Bound<>(
                () -> new RunSession(runs, trails, counts, customers, ledger, publisher), RunSession::flush);
    }

    public RunSession current() {
        return session.get();
    }
}
