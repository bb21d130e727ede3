package io.kaskad.channels.smpp;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands SMS to an SMSC over one session. Parts of a long text go one after the other; the id and the receipt of the last stand for
 * all of them.
 */
final class SmppProvider implements Provider {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final String name;
    private final SmppSettings settings;
    private final MessageIds ids;
    private final Submitting submitting;
    final Link link;

    SmppProvider(
            String name, SmppSettings settings, Receipts receipts, Hearings hearings, Link.Pauses pauses, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.ids = new MessageIds(name, settings.ids());
        this.submitting = new Submitting(settings.from(), settings.validity(), clock);
        this.link = new Link(name, settings, new Inbound(name, settings, ids, receipts, hearings, clock), pauses);
    }

    /** Binds from now on, in the background. */
    void start() {
        link.start();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public int concurrency() {
        return settings.window();
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        ids.begun();
        try {
            var text = settings.alphabet().text(message.text().body());
            var parts = Part.of(text, message.id(), settings.alphabet(), settings.parts());
            return handOver(message, parts, text.parts().size());
        } finally {
            ids.ended();
        }
    }

    private Handover handOver(OutboundMessage message, List<Part> parts, int paid) {
        // the last answer may take as long again, which makes three time-outs in all
        var deadline = System.nanoTime() + settings.timeout().multipliedBy(2).toNanos();
        var answer = submit(message, parts.get(0));
        for (int next = 1; next < parts.size() && answer instanceof Submitted.Taken; next++) {
            answer = submitBy(deadline, message, parts.get(next));
            if (!(answer instanceof Submitted.Taken) && !(answer instanceof Submitted.Unanswered)) {
                return incomplete(next, parts.size(), answer);
            }
        }
        return answer instanceof Submitted.Taken taken ? accepted(message, taken, paid) : SubmitVerdict.on(answer);
    }

    private Handover accepted(OutboundMessage message, Submitted.Taken taken, int paid) {
        var id = taken.id().isEmpty() ? message.id().toString() : ids.given(taken.id());
        return new Handover.Accepted(id, paid, null);
    }

    /** Sending it again would pay for the first parts again, and show them twice. */
    private static Handover incomplete(int taken, int parts, Submitted next) {
        var why = next instanceof Submitted.Refused refused
                ? "it answered " + SubmitVerdict.code(refused.status()) + " to the next"
                : "the session was lost before the next";
        return new Handover.Rejected(
                "The SMSC took " + taken + " of " + parts + " parts and is paid for them, but " + why + ".",
                taken,
                null);
    }

    /** The parts before are paid for: one that was not taken is worth another try. */
    private Submitted submitBy(long deadline, OutboundMessage message, Part part) {
        while (true) {
            var late = System.nanoTime() - deadline >= 0;
            var answer = late
                    ? new Submitted.Kept(new Handover.Unreachable("There was no time left."))
                    : submit(message, part);
            if (late || !SubmitVerdict.passing(answer)) {
                return answer;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private Submitted submit(OutboundMessage message, Part part) {
        var session = link.session();
        return session == null ? new Submitted.Kept(link.whyNot()) : submitting.submit(session, message, part);
    }

    @Override
    public void close() {
        link.close();
    }

    /** Says nothing of what has to be kept secret. */
    @Override
    public String toString() {
        return "SmppProvider[" + name + ", " + settings + "]";
    }
}
