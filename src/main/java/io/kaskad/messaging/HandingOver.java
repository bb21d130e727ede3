package io.kaskad.messaging;

import static java.util.stream.Collectors.toSet;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Provider;
import io.kaskad.messaging.Preparing.Prepared;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands a batch over: takes it under a lease and commits, calls the provider outside any transaction, then records the
 * results. A crash in between leaves an attempt without an end, which {@link Leases} finds.
 */
@Component
class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final SqlMessages store;
    private final SqlAttempts attempts;
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
            Preparing preparing,
            Recording recording,
            Results results,
            MessagingSettings settings,
            Workers workers,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.attempts = attempts;
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

    int batch(Provider provider, Set<Channel> channels, ExecutorService threads) {
        var latest = System.nanoTime() + settings.lease().toNanos() / 2;
        var taken = new ArrayList<Taken>();
        var expired = new ArrayList<Message>();
        var found = transactions.call(() -> {
            taken.clear();
            expired.clear();
            return take(provider, channels, taken, expired);
        });
        if (!expired.isEmpty()) {
            recording.record(expired.stream().map(results::expired).toList());
        }
        if (!taken.isEmpty()) {
            record(provider, handOver(provider, taken, threads, latest));
        }
        return found;
    }

    /** An answer that is known must not become an unknown one because the database was away for a moment. */
    private void record(Provider provider, List<Results.Result> answers) {
        var patience = System.nanoTime() + settings.lease().toNanos();
        while (true) {
            try {
                results.record(provider, answers);
                return;
            } catch (RuntimeException e) {
                if (workers.stopping() || System.nanoTime() - patience > 0) {
                    throw e;
                }
                log.warn("{} results of {} could not be kept; trying again", answers.size(), provider.name(), e);
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private int take(Provider provider, Set<Channel> channels, List<Taken> taken, List<Message> expired) {
        var due = store.claimDue(channels, settings.batch());
        if (due.isEmpty()) {
            return 0;
        }
        var stale = store.expired(ids(due));
        for (var message : due) {
            if (stale.contains(message.id())) {
                expired.add(message);
            } else {
                taken.add(new Taken(message, new SqlAttempts.Key(message.id(), message.attempts() + 1)));
            }
        }
        if (!taken.isEmpty()) {
            var leased = taken.stream().map(t -> t.message().id()).toList();
            store.lease(leased, provider.name(), settings.lease(), clock.instant());
            attempts.begin(taken.stream().map(Taken::attempt).toList(), provider.name(), clock.instant());
        }
        return due.size();
    }

    private static Set<UUID> ids(List<Message> messages) {
        return messages.stream().map(Message::id).collect(toSet());
    }

    private List<Results.Result> handOver(Provider provider, List<Taken> taken, ExecutorService threads, long latest) {
        var prepare = preparing.preparing(taken.stream().map(Taken::message).toList());
        try {
            var calls = taken.stream()
                    .map(one -> (Callable<Results.Result>)
                            () -> mayBegin(latest) ? handOver(provider, one, prepare) : new Results.NotBegun(one))
                    .toList();
            return threads.invokeAll(calls).stream().map(HandingOver::done).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while handing over; the lease will end by itself", e);
        }
    }

    /** Not late in a lease, which may end for all sorts of delays, and not when the application is about to end. */
    private boolean mayBegin(long latest) {
        return System.nanoTime() - latest < 0 && !workers.stopping();
    }

    private static Results.Result done(Future<Results.Result> call) {
        try {
            return call.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("A hand-over did not end", e);
        }
    }

    private static Results.Result handOver(Provider provider, Taken taken, Function<Message, Prepared> prepare) {
        try {
            var prepared = prepare.apply(taken.message());
            return prepared instanceof Prepared.Ready ready
                    ? new Results.HandedOver(taken, call(provider, ready))
                    : new Results.NotReady(taken, prepared);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("Message {} could not be prepared", taken.message().id(), e);
            return new Results.NotReady(taken, new Prepared.Broken(e.getClass().getSimpleName()));
        }
    }

    private static Handover call(Provider provider, Prepared.Ready ready) {
        try {
            return provider.handOver(ready.message());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error(
                    "Provider {} failed; whether it took {} is unknown",
                    provider.name(),
                    ready.message().id(),
                    e);
            return new Handover.Unknown(e.getClass().getSimpleName());
        }
    }
}
