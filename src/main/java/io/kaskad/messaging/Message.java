package io.kaskad.messaging;

import static io.kaskad.messaging.Message.Status.CANCELLED;
import static io.kaskad.messaging.Message.Status.CLICKED;
import static io.kaskad.messaging.Message.Status.DELIVERED;
import static io.kaskad.messaging.Message.Status.MACHINE_OPENED;
import static io.kaskad.messaging.Message.Status.OPENED;
import static io.kaskad.messaging.Message.Status.QUEUED;
import static io.kaskad.messaging.Message.Status.REPLIED;
import static io.kaskad.messaging.Message.Status.SENDING;
import static io.kaskad.messaging.Message.Status.SENT;
import static io.kaskad.messaging.Message.Status.SKIPPED;
import static io.kaskad.messaging.Message.Status.UNKNOWN;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One send, as the ledger has it. Its status only moves forward, and what proves that it arrived wins over an earlier
 * failure.
 */
public final class Message {

    /** Where a message stands; later ones win over earlier ones. */
    public enum Status {
        QUEUED(0),
        SENDING(1),
        UNKNOWN(2),
        SENT(3),
        SKIPPED(4),
        FAILED(4),
        BOUNCED(4),
        EXPIRED(4),
        CANCELLED(4),
        DELIVERED(5),
        MACHINE_OPENED(6),
        OPENED(7),
        CLICKED(8),
        REPLIED(9);

        private final int rank;

        Status(int rank) {
            this.rank = rank;
        }

        boolean over() {
            return rank == SKIPPED.rank;
        }
    }

    /** Why it stands there. */
    public enum Reason {
        MISSING_CONTACT,
        NO_CONSENT,
        SUPPRESSED,
        FREQUENCY_CAP,
        QUIET_HOURS,
        BUDGET,
        REJECTED,
        PROVIDER_DOWN,
        CREDENTIALS,
        TEMPLATE_ERROR,
        HARD_BOUNCE,
        SOFT_BOUNCE,
        NO_ANSWER,
        TIMED_OUT,
        RUN_ENDED
    }

    /** The run's wait for it. */
    record Waiting(String execution, Awaited until) {}

    private final UUID id;
    private final Send send;
    private final int attempts;
    private final @Nullable Instant expiresAt;
    private final Map<Status, Instant> times = new EnumMap<>(Status.class);
    private Status status = QUEUED;
    private @Nullable Reason reason;
    private @Nullable String provider;
    private @Nullable String providerMessageId;
    private @Nullable Money cost;
    private @Nullable String waitingExecution;
    private @Nullable Awaited awaited;
    private @Nullable String incident;
    private @Nullable Instant heldUntil;
    private boolean abandoned;
    private boolean late;
    private final Set<Status> before;
    private final Set<Awaited> reachedBefore;
    private final @Nullable Money costBefore;

    Message(UUID id, Send send, Instant now) {
        this.id = id;
        this.send = send;
        this.attempts = 0;
        this.expiresAt = null;
        times.put(QUEUED, now);
        before = Set.of();
        reachedBefore = Set.of();
        costBefore = null;
    }

    Message(UUID id, Send send, int attempts, @Nullable Instant expiresAt, Map<Status, Instant> times, State state) {
        this.id = id;
        this.send = send;
        this.attempts = attempts;
        this.expiresAt = expiresAt;
        this.times.putAll(times);
        this.status = state.status;
        this.reason = state.reason;
        this.provider = state.provider;
        this.providerMessageId = state.providerMessageId;
        this.cost = state.cost;
        this.waitingExecution = state.waitingExecution;
        this.awaited = state.awaited;
        this.incident = state.incident;
        this.heldUntil = state.heldUntil;
        this.abandoned = state.abandoned;
        this.late = state.late;
        before = Set.copyOf(times.keySet());
        reachedBefore = reached();
        costBefore = cost;
    }

    /** What of a message changes, as a row has it. */
    record State(
            Status status,
            @Nullable Reason reason,
            @Nullable String provider,
            @Nullable String providerMessageId,
            @Nullable Money cost,
            @Nullable String waitingExecution,
            @Nullable Awaited awaited,
            @Nullable String incident,
            @Nullable Instant heldUntil,
            boolean abandoned,
            boolean late) {}

    State state() {
        return new State(
                status,
                reason,
                provider,
                providerMessageId,
                cost,
                waitingExecution,
                awaited,
                incident,
                heldUntil,
                abandoned,
                late);
    }

    /** Something is known of it now. Earlier statuses keep the first time they were reported. */
    void reach(Status reached, Instant at) {
        times.putIfAbsent(reached, at);
        if (reached.rank > status.rank) {
            late = late || (abandoned && reached.rank >= DELIVERED.rank);
            status = reached;
        }
    }

    void fail(Status failure, Reason why, Instant at) {
        if (status.rank < failure.rank) {
            reason = why;
        }
        reach(failure, at);
    }

    void accepted(String provider, String providerMessageId, @Nullable Money cost, Instant at) {
        this.provider = provider;
        this.providerMessageId = providerMessageId;
        this.cost = cost;
        this.reason = null;
        reach(SENT, at);
    }

    /** What it has cost after all. */
    void costs(Money cost) {
        this.cost = cost;
    }

    /** Back to the queue, unless the run no longer needs it: it was not taken, whatever was feared. */
    void again(@Nullable Reason why, Instant at) {
        if (status == UNKNOWN && !abandoned) {
            times.remove(UNKNOWN);
        } else if (status != SENDING) {
            return;
        }
        if (abandoned) {
            end(CANCELLED, Reason.TIMED_OUT, at);
            return;
        }
        status = QUEUED;
        reason = why;
    }

    /** Nobody knows whether it was taken. Back to the queue if it may be handed over twice and the run still needs it. */
    void unknown(boolean resend, Instant at) {
        times.putIfAbsent(UNKNOWN, at);
        if (status == SENDING && resend && !abandoned) {
            status = QUEUED;
            reason = null;
        } else {
            reach(UNKNOWN, at);
        }
    }

    /** It is not handed over any more. That it was not sent can be said only if no earlier hand-over may have been taken. */
    void end(Status unsent, @Nullable Reason why, Instant at) {
        if (status.rank >= SENT.rank) {
            return;
        }
        if (times.containsKey(UNKNOWN)) {
            status = UNKNOWN;
            reason = null;
        } else {
            reason = why;
            reach(unsent, at);
        }
    }

    /** It must not leave earlier. */
    void hold(Instant until) {
        heldUntil = until;
    }

    /** How long it must not leave yet. */
    Duration heldFrom(Instant now) {
        return status == QUEUED && heldUntil != null && now.isBefore(heldUntil)
                ? Duration.between(now, heldUntil)
                : Duration.ZERO;
    }

    /** A run waits for it from now on. */
    void await(String execution, Awaited until) {
        waitingExecution = execution;
        awaited = until;
    }

    /** The run does not wait any longer; what it waited for may not have come. */
    void leave(Instant now) {
        waitingExecution = null;
        if (awaited != null && !reached(awaited)) {
            abandon(Reason.TIMED_OUT, now);
        }
    }

    /** The run waits for something else from now on, and the message goes its way. */
    void forgetWait() {
        waitingExecution = null;
    }

    /** The run goes on without it: it must not be handed over any more. */
    void abandon(Reason why, Instant now) {
        abandoned = true;
        if (status == QUEUED) {
            end(CANCELLED, why, now);
        }
    }

    Optional<Waiting> waiting() {
        return waitingExecution == null || awaited == null
                ? Optional.empty()
                : Optional.of(new Waiting(waitingExecution, awaited));
    }

    /** Whether waiting makes no sense any more: it came to pass, or it cannot. */
    boolean settled(Awaited until) {
        return reached(until) || status.over();
    }

    /** Whether it has come this far, by this report or one that implies it. */
    public boolean reached(Awaited what) {
        return switch (what) {
            case SENT -> times.containsKey(SENT) || reached(Awaited.DELIVERED);
            case DELIVERED ->
                times.containsKey(DELIVERED) || times.containsKey(MACHINE_OPENED) || reached(Awaited.OPENED);
            case OPENED -> times.containsKey(OPENED) || reached(Awaited.CLICKED) || times.containsKey(REPLIED);
            case CLICKED -> times.containsKey(CLICKED);
            case REPLIED -> times.containsKey(REPLIED);
        };
    }

    private Set<Awaited> reached() {
        var reached = EnumSet.noneOf(Awaited.class);
        for (var what : Awaited.values()) {
            if (reached(what)) {
                reached.add(what);
            }
        }
        return reached;
    }

    /** What was reported of it since it was read, and when that happened. */
    public Map<Status, Instant> news() {
        var news = new EnumMap<Status, Instant>(Status.class);
        news.putAll(times);
        news.keySet().removeAll(before);
        return news;
    }

    /** How far it has come since it was read. */
    Set<Awaited> reachedSince() {
        var reached = reached();
        reached.removeAll(reachedBefore);
        return reached;
    }

    /** What it has cost since it was read, if anything; less than nothing if it was cheaper than thought. */
    Optional<Money> costSince() {
        if (cost == null || cost.equals(costBefore)) {
            return Optional.empty();
        }
        return costBefore != null && costBefore.currency().equals(cost.currency())
                ? Optional.of(new Money(cost.amount().subtract(costBefore.amount()), cost.currency()))
                : Optional.of(cost);
    }

    /** Never handed to a provider, and never will be. */
    public boolean notSent() {
        return status.over() && !reached(Awaited.SENT);
    }

    /** Handed over, but nothing says that it arrived. */
    public boolean notDelivered() {
        return !notSent() && !reached(Awaited.DELIVERED);
    }

    /** Handed over, and nothing says that it did not arrive. */
    public boolean mayHaveArrived() {
        return reached(Awaited.SENT) && !status.over();
    }

    public UUID id() {
        return id;
    }

    public String run() {
        return send.run();
    }

    public String cascade() {
        return send.cascade();
    }

    /** Of the cascade that sent it. */
    public int version() {
        return send.version();
    }

    public String element() {
        return send.element();
    }

    public String customer() {
        return send.customer();
    }

    public Channel channel() {
        return send.channel();
    }

    public String template() {
        return send.template();
    }

    /** Whether it needs the customer's consent. */
    public boolean promotional() {
        return send.promotional();
    }

    public @Nullable String topic() {
        return send.topic();
    }

    public Status status() {
        return status;
    }

    public @Nullable Reason reason() {
        return reason;
    }

    public @Nullable String provider() {
        return provider;
    }

    public @Nullable Money cost() {
        return cost;
    }

    /** Whether proof of arrival came after the run had moved on. */
    public boolean late() {
        return late;
    }

    public Map<Status, Instant> times() {
        return Collections.unmodifiableMap(times);
    }

    public @Nullable Awaited awaited() {
        return awaited;
    }

    Send send() {
        return send;
    }

    int attempts() {
        return attempts;
    }

    /** When it is not worth sending any more; null while it is new. */
    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    String incident() {
        return incident;
    }

    void incident(@Nullable String id) {
        incident = id;
    }

    boolean abandoned() {
        return abandoned;
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + send.channel().key() + ", " + status + "]";
    }
}
