package io.kaskad.messaging;

import static java.util.stream.Collectors.toSet;

import io.kaskad.customers.Customer;
import io.kaskad.policy.Opening;
import io.kaskad.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as one transaction sees and changes it. Whoever changes a message holds its row's lock; changes are written
 * as batches just before the commit.
 */
public final class LedgerSession {

    private final SqlMessages store;
    private final Opening opening;
    private final Instant now;
    private final Map<UUID, Message> known = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> runs = new HashMap<>();
    private final Set<UUID> held = new LinkedHashSet<>();
    private final List<Message> fresh = new ArrayList<>();

    LedgerSession(SqlMessages store, Opening opening, Instant now) {
        this.store = store;
        this.opening = opening;
        this.now = now;
    }

    /** When the transaction happens: all it does carries this time. */
    public Instant now() {
        return now;
    }

    /** Reads the messages of many runs at once, for those who will ask for them one by one. */
    public void load(Collection<String> wanted) {
        var missing = wanted.stream().filter(run -> !runs.containsKey(run)).toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(run -> runs.put(run, new LinkedHashSet<>()));
        for (var message : store.ofRuns(missing)) {
            known.putIfAbsent(message.id(), message);
            runs.get(message.run()).add(message.id());
        }
    }

    /** A run about to begin, which cannot have sent anything. */
    public void begin(String run) {
        runs.putIfAbsent(run, new LinkedHashSet<>());
    }

    /** What a run has sent, in order. */
    public List<Message> ofRun(String run) {
        load(Set.of(run));
        return runs.get(run).stream().map(known::get).toList();
    }

    /** Sends a message once the transaction is committed, or notes why it is not sent. */
    public Message send(Send send, @Nullable Customer customer) {
        var message = add(send);
        var refusal = Preparing.refusal(send, customer);
        if (refusal != null) {
            message.fail(Message.Status.SKIPPED, refusal, now);
        } else if (send.promotional() && customer != null) {
            opening.first(send.channel(), customer.timeZone(), now).ifPresent(message::hold);
        }
        return message;
    }

    /** How long a message must not leave yet. */
    public Duration held(Message message) {
        return message.heldFrom(now);
    }

    private Message add(Send send) {
        ofRun(send.run());
        var message = new Message(Ids.next(), send, now);
        known.put(message.id(), message);
        runs.get(send.run()).add(message.id());
        held.add(message.id());
        fresh.add(message);
        return message;
    }

    /**
     * Makes a run wait for a message, unless there is nothing to wait for any more. Looks under the row's lock: a receipt
     * is either seen here, or sees the wait.
     *
     * @return whether the run waits
     */
    public boolean await(UUID id, String execution, Awaited until) {
        var message = hold(id);
        if (message.settled(until)) {
            return false;
        }
        message.await(execution, until);
        return true;
    }

    /** The run does not wait here any longer. Gives the messages that did not become what it waited for. */
    public List<Message> leave(String run, String execution) {
        var missed = new ArrayList<Message>();
        for (var seen : ofRun(run)) {
            var waiting = seen.waiting();
            if (waiting.isPresent() && waiting.get().execution().equals(execution)) {
                var message = hold(seen.id());
                message.leave(now);
                if (!message.reached(waiting.get().until())) {
                    missed.add(message);
                }
            }
        }
        return missed;
    }

    /** The run waits for something else from now on; what it waited for goes its way. */
    public void forgetWait(String run, String execution) {
        awaitedBy(run, execution).forEach(Message::forgetWait);
    }

    /** It is another execution of the run that waits. */
    public void handOverWait(String run, String execution, String other) {
        awaitedBy(run, execution)
                .forEach(message -> message.waiting().ifPresent(waiting -> message.await(other, waiting.until())));
    }

    private List<Message> awaitedBy(String run, String execution) {
        return hold(ofRun(run).stream()
                .filter(message -> message.waiting()
                        .filter(waiting -> waiting.execution().equals(execution))
                        .isPresent())
                .map(Message::id)
                .toList());
    }

    /** The runs end before their time: what has not been handed over stays here. */
    public void abandon(Collection<String> ending) {
        load(ending);
        var ids =
                ending.stream().flatMap(run -> runs.get(run).stream()).sorted().toList();
        hold(ids).forEach(message -> message.abandon(Message.Reason.RUN_ENDED, now));
    }

    /** Reads the messages anew and keeps others from changing them. */
    List<Message> hold(Collection<UUID> ids) {
        var missing = ids.stream().filter(id -> !held.contains(id)).toList();
        keep(store.lock(missing));
        return ids.stream().filter(held::contains).map(known::get).toList();
    }

    /** Locks all messages of these runs, except where another transaction has one; gives the runs it got wholly. */
    public Set<String> holdFree(Collection<String> wanted) {
        load(wanted);
        keep(store.lockFree(wanted));
        return wanted.stream().filter(run -> held.containsAll(runs.get(run))).collect(toSet());
    }

    /** What was held before may have changed since, and stays as it is. */
    private void keep(List<Message> locked) {
        for (var message : locked) {
            if (held.add(message.id())) {
                known.put(message.id(), message);
            }
        }
    }

    private Message hold(UUID id) {
        return hold(List.of(id)).get(0);
    }

    /** Those that are new or may have changed. */
    Collection<Message> changed() {
        return held.stream().map(known::get).toList();
    }

    void flush(Duration defaultTimeToLive) {
        store.insertAll(fresh, defaultTimeToLive);
        fresh.forEach(message -> held.remove(message.id()));
        store.updateAll(held.stream().map(known::get).toList());
        fresh.clear();
        held.clear();
    }

    boolean hasFresh() {
        return !fresh.isEmpty();
    }
}
