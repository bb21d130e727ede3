package io.kaskad.messaging;

import static io.kaskad.messaging.Attempt.Outcome.ACCEPTED;
import static io.kaskad.messaging.Attempt.Outcome.BLOCKED;
import static io.kaskad.messaging.Attempt.Outcome.LATER;

import io.kaskad.channels.Handover;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.UnknownOutcome;
import io.kaskad.messaging.HandingOver.Taken;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.messaging.Preparing.Prepared;
import io.kaskad.shared.work.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the end of a hand-over means for a message. */
@Component
class Results {

    private static final Duration BEFORE_RESEND = Duration.ofSeconds(1);

    /** Its provider is left alone for a while; another may take it. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Recording recording;
    private final SqlMessages store;
    private final SqlReceipts receipts;
    private final MessagingSettings settings;
    private final Workers workers;
    private final MeterRegistry meters;
    private final Clock clock;

    Results(
            Recording recording,
            SqlMessages store,
            SqlReceipts receipts,
            MessagingSettings settings,
            Workers workers,
            MeterRegistry meters,
            Clock clock) {
        this.recording = recording;
        this.store = store;
        this.receipts = receipts;
        this.settings = settings;
        this.workers = workers;
        this.meters = meters;
        this.clock = clock;
    }

    /** How it went with one message. */
    sealed interface Result {
        Taken taken();
    }

    record HandedOver(Taken taken, Handover handover) implements Result {}

    record NotReady(Taken taken, Prepared why) implements Result {}

    /** The provider was not called. */
    record NotBegun(Taken taken) implements Result {}

    /** Nobody knows how far it got; it stays under its lease. */
    record Broken(Taken taken, Throwable why) implements Result {}

    void record(Provider provider, List<Result> results) {
        var now = clock.instant();
        recording.record(
                results.stream().map(result -> change(provider, result, now)).toList());
        var accepted = new ArrayList<String>();
        for (var result : results) {
            if (result instanceof HandedOver done) {
                count(provider, done.handover());
                if (done.handover() instanceof Handover.Accepted yes) {
                    accepted.add(yes.providerMessageId());
                }
            }
        }
        if (!accepted.isEmpty()) {
            receipts.dueNow(provider.name(), accepted);
            workers.nudge(ReceiptProcessing.NAME);
        }
    }

    private void count(Provider provider, Handover answer) {
        var outcome = answer.getClass().getSimpleName();
        meters.counter("kaskad.handovers", "provider", provider.name(), "outcome", outcome)
                .increment();
    }

    private Change change(Provider provider, Result result, Instant now) {
        if (result instanceof HandedOver done) {
            return handedOver(provider, done, now);
        }
        if (result instanceof NotBegun) {
            return change(
                    result.taken(), LATER, "not begun in time", message -> again(message, null, Duration.ZERO, now));
        }
        var notReady = (NotReady) result;
        if (notReady.why() instanceof Prepared.NotAllowed refused) {
            return change(
                    result.taken(),
                    Attempt.Outcome.REJECTED,
                    refused.why().name(),
                    message -> message.end(Status.SKIPPED, refused.why(), now));
        }
        var detail = notReady.why() instanceof Prepared.Broken broken ? broken.detail() : "";
        return blocked(result.taken(), Reason.TEMPLATE_ERROR, detail, settings.blockedPause(), now);
    }

    private Change handedOver(Provider provider, HandedOver result, Instant now) {
        var taken = result.taken();
        if (result.handover() instanceof Handover.Accepted yes) {
            return change(
                    taken,
                    ACCEPTED,
                    null,
                    message -> message.accepted(provider.name(), yes.providerMessageId(), yes.cost(), now));
        }
        var detail = result.handover().detail();
        if (result.handover() instanceof Handover.Rejected no) {
            return change(taken, Attempt.Outcome.REJECTED, detail, message -> {
                message.fail(Status.FAILED, Reason.REJECTED, now);
                if (no.cost() != null) {
                    message.costs(no.cost());
                }
            });
        }
        if (result.handover() instanceof Handover.Bounced) {
            return change(
                            taken,
                            Attempt.Outcome.BOUNCED,
                            detail,
                            message -> message.fail(Status.BOUNCED, Reason.HARD_BOUNCE, now))
                    .because(Receipt.Cause.HARD);
        }
        if (result.handover() instanceof Handover.TryLater later) {
            return change(taken, LATER, detail, message -> again(message, Reason.PROVIDER_DOWN, later.pause(), now));
        }
        if (result.handover() instanceof Handover.NeedsPerson) {
            return blocked(taken, Reason.CREDENTIALS, detail, SOON, now);
        }
        if (result.handover() instanceof Handover.Unsendable) {
            return blocked(taken, Reason.TEMPLATE_ERROR, detail, settings.blockedPause(), now);
        }
        return result.handover() instanceof Handover.Unknown
                ? unknown(taken, detail, now)
                : change(taken, LATER, detail, message -> again(message, Reason.PROVIDER_DOWN, SOON, now));
    }

    private Change blocked(Taken taken, Reason why, String detail, Duration pause, Instant now) {
        return change(taken, BLOCKED, detail, message -> again(message, why, pause, now));
    }

    /** Nobody knows whether the provider took it: the channel's rule decides. */
    Change unknown(Taken taken, String detail, Instant now) {
        return change(taken, Attempt.Outcome.UNKNOWN, detail, message -> {
            message.unknown(settings.onUnknownOutcome(message.channel()) == UnknownOutcome.RESEND, now);
            store.postpone(Set.of(message.id()), BEFORE_RESEND);
        });
    }

    Change expired(Message message) {
        var now = clock.instant();
        return new Change(message.id(), known -> known.end(Status.EXPIRED, known.reason(), now), null, null);
    }

    /** The contact policy keeps it back, unless it has come to something else meanwhile. */
    Change refused(Message message, Reason why) {
        var now = clock.instant();
        Consumer<Message> ifQueued = known -> {
            if (known.status() == Status.QUEUED) {
                known.end(Status.SKIPPED, why, now);
            }
        };
        return new Change(message.id(), ifQueued, null, null);
    }

    private void again(Message message, @Nullable Reason why, Duration pause, Instant now) {
        message.again(why, now);
        store.postpone(Set.of(message.id()), pause);
    }

    /** Once a later attempt is under way, an earlier one can only add that it was accepted after all. */
    private static Change change(
            Taken taken, Attempt.Outcome outcome, @Nullable String detail, Consumer<Message> effect) {
        Consumer<Message> ifCurrent = message -> {
            if (outcome == ACCEPTED || message.attempts() == taken.attempt().number()) {
                effect.accept(message);
            }
        };
        return new Change(taken.message().id(), ifCurrent, new SqlAttempts.End(taken.attempt(), outcome, detail), null);
    }
}
