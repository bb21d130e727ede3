package io.kaskad.events;

import io.kaskad.events.EventInbox.Row;
import io.kaskad.shared.DatabaseOutage;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes events from the inbox a batch at a time, each customer's in order. If a batch fails, its events are tried one by
 * one, so that a bad one parks alone.
 */
@Component
class EventProcessing implements Work {

    static final String NAME = "events";

    private static final Logger log = LoggerFactory.getLogger(EventProcessing.class);
    private static final int BATCH = 50;
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_ERROR = 1000;

    private final EventInbox inbox;
    private final EventEffects effects;
    private final Transactions transactions;

    EventProcessing(EventInbox inbox, EventEffects effects, Transactions transactions) {
        this.inbox = inbox;
        this.effects = effects;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int doSome() {
        var kept = new ArrayList<Row>();
        try {
            return transactions.call(() -> {
                kept.clear();
                var claimed = inbox.claim(BATCH);
                kept.addAll(inOrder(claimed));
                effects.of(kept);
                return claimed.size();
            });
        } catch (RuntimeException e) {
            log.warn("A batch of {} events failed; trying them one by one", kept.size(), e);
            aloneInOrder(kept);
            return kept.size();
        }
    }

    /**
     * Puts those off before which another event of the same customer is under way elsewhere or waits for its next try. Leaves
     * those to the next batch that follow a start of runs: only then are there runs they can wake or end.
     */
    private List<Row> inOrder(List<Row> claimed) {
        if (claimed.isEmpty()) {
            return claimed;
        }
        var inId = claimed.stream().sorted(Comparator.comparing(Row::id)).toList();
        var preceded = inbox.preceded(inId.stream().map(Row::id).toList());
        var reached = new HashSet<String>();
        var entering = new HashSet<String>();
        var kept = new ArrayList<Row>();
        var early = new ArrayList<Long>();
        for (var row : inId) {
            var customer = row.event().customer();
            if (!reached.contains(customer) && preceded.contains(row.id())) {
                early.add(row.id());
                continue;
            }
            reached.add(customer);
            if (!entering.contains(customer)) {
                kept.add(row);
            }
            if (effects.startsRuns(row.event())) {
                entering.add(customer);
            }
        }
        inbox.defer(early);
        return kept;
    }

    /** What follows a failed event of the same customer waits for it. */
    private void aloneInOrder(List<Row> rows) {
        var failed = new HashSet<String>();
        for (var row : rows) {
            var customer = row.event().customer();
            if (!failed.contains(customer) && !alone(row)) {
                failed.add(customer);
            }
        }
    }

    /** False if what follows has to wait: it failed, or another node is busy with what came before. */
    private boolean alone(Row row) {
        try {
            return transactions.call(() -> {
                var first = inbox.preceded(Set.of(row.id())).isEmpty();
                if (first) {
                    effects.of(inbox.claim(row.id()));
                }
                return first;
            });
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            transactions.run(() -> postponeOrPark(row, e));
            return false;
        }
    }

    private void postponeOrPark(Row row, RuntimeException failure) {
        var error = shortened(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        if (row.attempts() + 1 >= TRIES) {
            log.error("Event {} is parked after {} tries", row.id(), TRIES, failure);
            inbox.park(row.id(), error);
        } else {
            log.warn("Event {} failed; trying again later", row.id(), failure);
            inbox.postpone(row.id(), FIRST_PAUSE.multipliedBy(1L << row.attempts()), error);
        }
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
