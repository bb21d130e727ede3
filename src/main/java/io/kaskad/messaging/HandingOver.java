package io.kaskad.messaging;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Handover;
import io.kaskad.messaging.Preparing.Prepared;
import io.kaskad.messaging.Results.Result;
import io.kaskad.messaging.Routes.Route;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The steps of handing a message over: it is taken under a lease, which is committed; then the provider is called outside any
 * transaction; then the result is recorded. A crash in between leaves an attempt without an end, which {@link Leases} finds.
 */
@Component
class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final SqlMessages store;
    private final SqlAttempts attempts;
    private final Sifting sifting;
    private final Preparing preparing;
    private final Recording recording;
    private final Results results;
    private final MessagingSettings settings;
    private final Workers workers;
    private final Transactions transactions;
    private final Clock clock;

    HandingOver(
            SqlMessages store,
            SqlAttempts attempts,
            Sifting sifting,
            Preparing preparing,
            Recording recording,
            Results results,
            MessagingSettings settings,
            Workers workers,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.sifting = sifting;
        this.preparing = preparing;
        this.recording = recording;
        this.results = results;
        this.settings = settings;
        this.workers = workers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A message under a lease. */
    record Taken(Message message, SqlAttempts.Key attempt) {}

    /**
     * What was due.
     *
     * @param taken what of it is still worth sending
     * @param latest when its hand-overs must have begun, by {@link System#nanoTime}
     */
    record Claim(int found, List<Taken> taken, long latest) {}

    boolean anyDue(List<Route> routes) {
        return !store.waiting(routes).isEmpty();
    }

    Claim claim(Carrier carrier, List<Route> routes, int most) {
        var latest = System.nanoTime() + settings.lease().toNanos() / 2;
        var found = transactions.call(() -> take(carrier, store.claimDue(routes, most)));
        if (!found.unsent().isEmpty()) {
            recording.record(found.unsent());
        }
        recording.putOff(found.held());
        return new Claim(found.count(), found.taken(), latest);
    }

    /**
     * What was due, and what became of it.
     *
     * @param unsent what is not worth sending any more, or must not be sent
     * @param held what leaves later
     */
    private record Found(int count, List<Taken> taken, List<Change> unsent, Set<Message> held) {}

    private Found take(Carrier carrier, List<Message> due) {
        if (due.isEmpty()) {
            return new Found(0, List.of(), List.of(), Set.of());
        }
        var stale = store.expired(due.stream().map(Message::id).collect(toSet()));
        var byWorth = due.stream().collect(partitioningBy(message -> stale.contains(message.id())));
        var sieve = sifting.sift(carrier, byWorth.get(false));
        var taken = sieve.going().stream()
                .map(message -> new Taken(message, new SqlAttempts.Key(message.id(), message.attempts() + 1)))
                .toList();
        if (!taken.isEmpty()) {
            var leased = taken.stream().map(t -> t.message().id()).toList();
            store.lease(leased, carrier.name(), settings.lease(), clock.instant());
            attempts.begin(taken.stream().map(Taken::attempt).toList(), carrier.name(), clock.instant());
        }
        return new Found(
                due.size(),
                taken,
                unsent(byWorth.get(true), sieve),
                sieve.held().keySet());
    }

    private List<Change> unsent(List<Message> expired, Sieve sieve) {
        var unsent = new ArrayList<Change>();
        expired.forEach(message -> unsent.add(results.expired(message)));
        sieve.refused().forEach((message, why) -> unsent.add(results.refused(message, why)));
        return unsent;
    }

    /** The hand-overs themselves. */
    Stream<Supplier<Result>> calls(Carrier carrier, Claim claim) {
        var messages = claim.taken().stream().map(Taken::message).toList();
        var needs = new Needs(preparing, messages, clock);
        return claim.taken().stream().map(one -> () -> {
            var prepare = mayBegin(claim.latest()) ? needs.latest() : null;
            return prepare == null ? new Results.NotBegun(one) : handOver(carrier, one, prepare);
        });
    }

    /** Not late in a lease, which may end for all sorts of delays, and not when the application is about to end. */
    private boolean mayBegin(long latest) {
        return System.nanoTime() - latest < 0 && !workers.stopping();
    }

    private static Result handOver(Carrier carrier, Taken taken, Function<Message, Prepared> prepare) {
        try {
            var prepared = prepare.apply(taken.message());
            return prepared instanceof Prepared.Ready ready
                    ? new Results.HandedOver(taken, call(carrier, ready))
                    : new Results.NotReady(taken, prepared);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("Message {} could not be prepared", taken.message().id(), e);
            return new Results.NotReady(taken, new Prepared.Broken(e.getClass().getSimpleName()));
        } catch (Error e) {
            return new Results.Broken(taken, e);
        }
    }

    private static Handover call(Carrier carrier, Prepared.Ready ready) {
        try {
            return priced(carrier, ready, carrier.provider().handOver(ready.message()));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error(
                    "Provider {} failed; whether it took {} is unknown",
                    carrier.name(),
                    ready.message().id(),
                    e);
            return new Handover.Unknown(e.getClass().getSimpleName());
        }
    }

    private static Handover priced(Carrier carrier, Prepared.Ready ready, Handover handover) {
        var address = ready.message().address();
        if (handover instanceof Handover.Accepted taken && taken.cost() == null) {
            return new Handover.Accepted(
                    taken.providerMessageId(), taken.parts(), carrier.terms().cost(address, taken.parts()));
        }
        if (handover instanceof Handover.Rejected refused && refused.cost() == null && refused.parts() > 0) {
            return new Handover.Rejected(
                    refused.detail(), refused.parts(), carrier.terms().cost(address, refused.parts()));
        }
        return handover;
    }

    /** An answer that is known must not become an unknown one because the database was away for a moment. */
    void record(Carrier carrier, List<Result> answers) {
        var patience = System.nanoTime() + settings.lease().toNanos();
        while (true) {
            try {
                results.record(carrier.provider(), answers);
                return;
            } catch (RuntimeException e) {
                if (workers.stopping() || System.nanoTime() - patience > 0) {
                    throw e;
                }
                log.warn("{} results of {} could not be kept; trying again", answers.size(), carrier.name(), e);
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
