package io.kaskad.segments;

import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.segments.Segments.Turn;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Goes through all customers again and again, some thousands in a transaction, and tells as events who has come into a tracked
 * segment and who has gone. Of those who were there when it began to be tracked nothing is told.
 */
@Component
class TrackingSegments implements Work {

    static final String NAME = "segments";

    private static final String SOURCE = "segments";
    private static final int BATCH = 5_000;

    private final Segments segments;
    private final Members members;
    private final Audience audience;
    private final EventInbox events;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration every;

    TrackingSegments(
            Segments segments,
            Members members,
            Audience audience,
            EventInbox events,
            Transactions transactions,
            Clock clock,
            @Value("${kaskad.segments.every:PT10M}") Duration every) {
        this.segments = segments;
        this.members = members;
        this.audience = audience;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int doSome() {
        return transactions.call(() -> segments.claim().map(this::some).orElse(0));
    }

    private int some(Turn turn) {
        var upTo = audience.next(turn.reached(), BATCH);
        if (upTo.isEmpty()) {
            segments.through(turn.segment(), every);
            return 1;
        }
        var id = turn.segment().id();
        var before = members.between(id, turn.reached(), upTo.get());
        var now = audience.between(turn.reached(), upTo.get(), turn.segment().condition());
        var come = without(now, before);
        var gone = without(before, now);
        members.add(id, come);
        members.remove(id, gone);
        if (turn.segment().settled()) {
            tell(id, come, gone);
        }
        segments.reached(turn.segment(), upTo.get());
        return BATCH;
    }

    private static List<String> without(List<String> all, List<String> some) {
        var known = new HashSet<>(some);
        return all.stream().filter(id -> !known.contains(id)).toList();
    }

    private void tell(String segment, List<String> come, List<String> gone) {
        var told = Stream.concat(
                        come.stream().map(customer -> event(customer, Segment.entered(segment), segment)),
                        gone.stream().map(customer -> event(customer, Segment.left(segment), segment)))
                .toList();
        if (!told.isEmpty()) {
            events.add(told);
        }
    }

    private Event event(String customer, String name, String segment) {
        return new Event(
                SOURCE,
                Ids.next().toString(),
                Event.Kind.TRACK,
                customer,
                name,
                Map.of("segment", segment),
                clock.instant());
    }
}
