package io.kaskad.messaging;

import io.kaskad.channels.Handover;
import io.kaskad.messaging.ProviderStates.Failure;
import io.kaskad.messaging.ProviderStates.Report;
import io.kaskad.messaging.ProviderStates.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a provider does, as this node sees it: it is left alone while it is out of order, tried with one message then, and
 * with twice as many each time it takes what it gets.
 */
final class Pace {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int MOST_UNKNOWN = 5;
    private static final int MOST_FAILURES = 20;

    private final Clock clock;
    private final Duration untilMended;
    private final Deque<Failure> failures = new ArrayDeque<>();
    private State state = State.UP;
    private @Nullable String why;
    private Instant since;
    private Instant pausedUntil = Instant.MIN;
    private int limit = NO_LIMIT;
    private int failedInARow;
    private int unknownInARow;
    private final LastMinute accepted;

    /** @param untilMended how long to wait for a person before the next try */
    Pace(Clock clock, Duration untilMended) {
        this.clock = clock;
        this.untilMended = untilMended;
        this.since = clock.instant();
        this.accepted = new LastMinute(clock);
    }

    synchronized Report report() {
        var paused = clock.instant().isBefore(pausedUntil) ? pausedUntil : null;
        return new Report(state, why, since, paused, accepted.sum(), List.copyOf(failures));
    }

    /** It is said to be mended: goes on as if nothing had happened. */
    synchronized void tryNow() {
        pausedUntil = Instant.MIN;
        failedInARow = 0;
        unknownInARow = 0;
        limit = NO_LIMIT;
    }

    /** Whether others should stand in: it has failed, and has failed again when it was tried after a pause. */
    synchronized boolean out() {
        return state == State.DOWN && failedInARow > 1;
    }

    /** How many messages may be on their way to it at once. */
    synchronized int most(int wanted) {
        return clock.instant().isBefore(pausedUntil) ? 0 : Math.min(wanted, limit);
    }

    /** @param wanted how many could be on their way if all went well */
    synchronized void learn(Collection<Handover> answers, int wanted) {
        var answered = new ArrayList<Handover>();
        for (var answer : answers) {
            note(answer);
            if (tookNote(answer)) {
                answered.add(answer);
            }
        }
        var trouble = answers.stream().filter(Pace::isTrouble).findFirst();
        if (trouble.isPresent()) {
            slowDown(trouble.get(), wanted);
        } else if (unknownInARow >= MOST_UNKNOWN) {
            fail("The outcome of " + unknownInARow + " messages in a row is unknown.", pauseAfterFailure());
        } else if (!answered.isEmpty()) {
            speedUp(wanted);
        }
    }

    private static boolean isTrouble(Handover answer) {
        return answer instanceof Handover.Throttled
                || answer instanceof Handover.Unreachable
                || answer instanceof Handover.NeedsPerson;
    }

    /** Whether the provider was there and looked at the message, whatever it thought of it. */
    private static boolean tookNote(Handover answer) {
        return !isTrouble(answer) && !(answer instanceof Handover.Unknown);
    }

    private void note(Handover answer) {
        unknownInARow = answer instanceof Handover.Unknown ? unknownInARow + 1 : 0;
        if (answer instanceof Handover.Accepted) {
            accepted.count();
        } else {
            failures.addFirst(new Failure(clock.instant(), answer.detail()));
            if (failures.size() > MOST_FAILURES) {
                failures.removeLast();
            }
        }
    }

    private void slowDown(Handover trouble, int wanted) {
        if (trouble instanceof Handover.Throttled throttled) {
            limit = Math.max(1, Math.min(limit, wanted) / 2);
            pause(throttled.pause());
            enter(State.THROTTLED, throttled.detail());
        } else if (trouble instanceof Handover.NeedsPerson broken) {
            fail(broken.detail(), untilMended);
        } else {
            fail(trouble.detail(), pauseAfterFailure());
        }
    }

    private void fail(String detail, Duration pause) {
        failedInARow++;
        limit = 1;
        pause(pause);
        enter(State.DOWN, detail);
    }

    private Duration pauseAfterFailure() {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failedInARow, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void pause(Duration pause) {
        var until = clock.instant().plus(pause);
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }

    private void speedUp(int wanted) {
        failedInARow = 0;
        limit = limit >= wanted / 2 ? NO_LIMIT : limit * 2;
        enter(State.UP, null);
    }

    private void enter(State next, @Nullable String reason) {
        if (state != next) {
            state = next;
            since = clock.instant();
        }
        why = reason;
    }
}
