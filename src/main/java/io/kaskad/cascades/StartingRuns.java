package io.kaskad.cascades;

import io.kaskad.customers.Customers;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Starts and cancels single runs on request. */
@Service
public class StartingRuns {

    private static final String SOURCE = "api";

    private final Cascades cascades;
    private final Customers customers;
    private final Runs runs;
    private final Entering entering;
    private final CascadeRuntime runtime;
    private final Transactions transactions;

    StartingRuns(
            Cascades cascades,
            Customers customers,
            Runs runs,
            Entering entering,
            CascadeRuntime runtime,
            Transactions transactions) {
        this.cascades = cascades;
        this.customers = customers;
        this.runs = runs;
        this.entering = entering;
        this.runtime = runtime;
        this.transactions = transactions;
    }

    /**
     * Starts a run, or gives the one this key started before.
     *
     * @param idempotencyKey the same for each repetition of one request
     */
    public Run start(String key, String customer, Map<String, Object> properties, String idempotencyKey) {
        var cascade = cascades.get(key);
        if (cascades.paused(key)) {
            throw Refused.conflict("This cascade is paused. Resume it first.");
        }
        if (customers.find(customer).isEmpty()) {
            throw Refused.noSuchCustomer();
        }
        var event = cascade.startEvent() == null ? "" : cascade.startEvent();
        var start = new RunStart(cascade, customer, new Run.Trigger(SOURCE, idempotencyKey, event, properties));
        return runs.find(startedOrFound(start)).orElseThrow();
    }

    private String startedOrFound(RunStart start) {
        try {
            return transactions.call(() -> alreadyStarted(start).orElseGet(() -> started(start)));
        } catch (DuplicateKeyException e) {
            return alreadyStarted(start).orElseThrow(() -> e);
        }
    }

    /** Whom a rule keeps out may have been let in by the same request a moment ago. */
    private String started(RunStart start) {
        var admission = entering.admit(List.of(start));
        return admission.keptOut().isEmpty()
                ? runtime.start(admission.admitted()).get(0)
                : alreadyStarted(start)
                        .orElseThrow(() ->
                                Refused.conflict(admission.keptOut().get(0).why()));
    }

    private Optional<String> alreadyStarted(RunStart start) {
        var trigger = start.trigger();
        var started = runs.startedBy(start.cascade().key(), trigger.source(), trigger.id());
        if (started.isPresent() && !started.get().customer().equals(start.customer())) {
            throw Refused.conflict("This Idempotency-Key has started a run for another customer. Use a new key.");
        }
        return started.map(Run::id);
    }

    /** Ends an active run before its time; messages not handed over yet are not sent. */
    public void cancel(String id) {
        var run = runs.find(id).orElseThrow(() -> Refused.notFound("run", id));
        if (run.state() != Run.State.ACTIVE) {
            throw Refused.conflict("This run has ended already.");
        }
        transactions.run(() -> runtime.cancel(List.of(id), "cancelled"));
    }
}
