package io.kaskad.messaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaskad.messaging.WaitingRuns.Wait;
import io.kaskad.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down what became known of messages and lets the runs go on that waited for it, in one transaction. If that fails
 * for many at once, each is tried alone; if a run cannot go on, what is known is kept and the run is woken up later.
 */
@Component
class Recording {

    private static final Logger log = LoggerFactory.getLogger(Recording.class);
    private static final Duration UNTIL_NEXT_WAKE = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final SqlMessages store;
    private final SqlAttempts attempts;
    private final SqlReceipts receipts;
    private final Aftermath aftermath;
    private final WaitingRuns runs;
    private final Transactions transactions;
    private final Clock clock;

    Recording(
            Ledger ledger,
            SqlMessages store,
            SqlAttempts attempts,
            SqlReceipts receipts,
            Aftermath aftermath,
            WaitingRuns runs,
            Transactions transactions,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.attempts = attempts;
        this.receipts = receipts;
        this.aftermath = aftermath;
        this.runs = runs;
        this.transactions = transactions;
        this.clock = clock;
    }

    void record(List<Change> changes) {
        try {
            transactions.run(() -> recordAndWake(changes));
        } catch (RuntimeException e) {
            log.warn("{} changes could not be recorded at once; trying them one by one", changes.size(), e);
            changes.forEach(this::recordAlone);
        }
    }

    private void recordAlone(Change change) {
        var one = List.of(change);
        try {
            transactions.run(() -> recordAndWake(one));
        } catch (RuntimeException e) {
            log.error("The run that waits for message {} cannot go on; trying again later", change.message(), e);
            transactions.run(() -> recordAndWakeLater(change));
        }
    }

    /** In the caller's transaction. */
    void recordAndWakeLater(Change change) {
        apply(List.of(change));
        store.wakeIn(Set.of(change.message()), UNTIL_NEXT_WAKE);
    }

    /** In the caller's transaction. */
    void recordAndWake(List<Change> changes) {
        runs.wake(settled(apply(changes)));
    }

    private List<Message> apply(List<Change> changes) {
        var messages = ledger.session()
                .hold(changes.stream().map(Change::message).distinct().sorted().toList());
        var early = endedByReceipts(messages, changes);
        for (var change : changes) {
            messages.stream()
                    .filter(message -> message.id().equals(change.message()))
                    .forEach(message -> apply(change, message));
        }
        attempts.end(
                Stream.concat(changes.stream().map(Change::attempt).filter(Objects::nonNull), early.stream())
                        .toList(),
                clock.instant());
        receipts.done(
                changes.stream().map(Change::receipt).filter(Objects::nonNull).toList());
        messages.forEach(this::showOrEndIncident);
        return messages;
    }

    private void apply(Change change, Message message) {
        change.effect().accept(message);
        if (change.cause() != null) {
            aftermath.of(message, change.cause());
        }
    }

    /** Whose hand-over is still under way was taken, for it is reported about; whoever hands it over may have died since. */
    private static List<SqlAttempts.End> endedByReceipts(List<Message> messages, List<Change> changes) {
        var reported = changes.stream()
                .filter(change -> change.receipt() != null)
                .map(Change::message)
                .collect(toSet());
        return messages.stream()
                .filter(message -> message.status() == Message.Status.SENDING && reported.contains(message.id()))
                .map(message -> new SqlAttempts.Key(message.id(), message.attempts()))
                .map(key -> new SqlAttempts.End(key, Attempt.Outcome.ACCEPTED, "reported before it was answered"))
                .toList();
    }

    private void showOrEndIncident(Message message) {
        var blocked = message.status() == Message.Status.QUEUED && needsPerson(message.reason());
        var waiting = message.waiting();
        if (blocked && message.incident() == null && waiting.isPresent()) {
            var wait = new Wait(message.run(), waiting.get().execution());
            message.incident(runs.raise(wait, message.id(), String.valueOf(message.reason()), sentence(message)));
        } else if (!blocked && message.incident() != null) {
            runs.resolve(message.run(), message.incident());
            message.incident(null);
        }
    }

    private static boolean needsPerson(Message.Reason reason) {
        return reason == Message.Reason.CREDENTIALS || reason == Message.Reason.TEMPLATE_ERROR;
    }

    private static String sentence(Message message) {
        return message.reason() == Message.Reason.TEMPLATE_ERROR
                ? "Template \"" + message.template() + "\" cannot be rendered for "
                        + message.channel().key() + "; see the attempts of message " + message.id() + "."
                : "The provider of " + message.channel().key() + " refuses our credentials or settings;"
                        + " see the attempts of message " + message.id() + ".";
    }

    private static List<Wait> settled(Collection<Message> messages) {
        var waits = new ArrayList<Wait>();
        for (var message : messages) {
            message.waiting()
                    .filter(waiting -> message.settled(waiting.until()))
                    .ifPresent(waiting -> waits.add(new Wait(message.run(), waiting.execution())));
        }
        return waits;
    }

    /** They leave later, so that their runs wait longer. If that cannot be told, the runs go on as if nobody answered. */
    void putOff(Set<Message> held) {
        var waiting = held.stream()
                .filter(message -> message.waiting().isPresent())
                .collect(toMap(Message::id, Message::waiting));
        if (waiting.isEmpty()) {
            return;
        }
        try {
            transactions.run(() -> ledger.session()
                    .hold(waiting.keySet().stream().sorted().toList())
                    .forEach(message -> putOff(message, waiting.get(message.id()))));
        } catch (RuntimeException e) {
            log.warn("The waits for {} messages that leave later could not be put off", waiting.size(), e);
        }
    }

    private void putOff(Message message, Optional<Message.Waiting> before) {
        var by = message.heldFrom(clock.instant());
        if (!by.isZero() && message.waiting().equals(before)) {
            message.waiting().ifPresent(now -> runs.putOff(new Wait(message.run(), now.execution()), by));
        }
    }

    /** Tries once more to wake up runs that could not go on when they should. */
    int wakeDue(int most) {
        var woken = transactions.call(() -> {
            var due = store.claimToWake(most);
            store.wakeIn(ids(due), UNTIL_NEXT_WAKE);
            return ids(due);
        });
        woken.forEach(this::wakeAlone);
        return woken.size();
    }

    private void wakeAlone(UUID message) {
        try {
            transactions.run(() -> {
                runs.wake(settled(ledger.session().hold(List.of(message))));
                store.awoken(Set.of(message));
            });
        } catch (RuntimeException e) {
            log.error("The run that waits for message {} still cannot go on", message, e);
        }
    }

    private static Set<UUID> ids(List<Message> messages) {
        return messages.stream().map(Message::id).collect(toSet());
    }
}
