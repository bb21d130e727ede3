package io.kaskad.campaigns;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A campaign being run, or about to be, or having been.
 *
 * @param number counted from one within the campaign
 * @param cascade whose runs it starts, whatever the campaign is changed to later
 * @param occurrence the time it is for, as people write it; null if it was started at once
 * @param plannedAt when it begins
 * @param dueAt when there is something to do; null if somebody has paused it, or if it has ended
 * @param rate how many runs it starts a second, of late
 * @param trouble why it failed; null if it did not
 */
public record Launch(
        long id,
        String campaign,
        int number,
        String cascade,
        @Nullable LocalDateTime occurrence,
        State state,
        @Nullable Instant dueAt,
        Instant plannedAt,
        String reached,
        Counts counts,
        double rate,
        @Nullable Instant steppedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        String launchedBy,
        @Nullable String trouble) {

    /** The source of what starts its runs: no other launch has had it, also none of a campaign of that id that is gone. */
    String source() {
        return "campaign:" + campaign + "/" + id;
    }

    /** Whether it rests until somebody resumes it. */
    public boolean paused() {
        return dueAt == null && state.goesOn();
    }

    /** Where a launch stands. */
    public enum State {
        PLANNED,
        /** It finds out whom it is for. */
        COLLECTING,
        STARTING,
        /** It ends the runs it has started. */
        STOPPING,
        DONE,
        STOPPED,
        FAILED;

        /** Whether there is something left to do. */
        public boolean goesOn() {
            return compareTo(DONE) < 0;
        }

        boolean isUnderWay() {
            return goesOn() && this != PLANNED;
        }
    }

    /**
     * How many customers.
     *
     * @param people whom it is for
     * @param heldOut who get nothing, to compare the others with
     * @param started whose runs were started
     * @param keptOut whom the cascade did not let in
     * @param failed whose runs could not be started
     */
    public record Counts(long people, long heldOut, long started, long keptOut, long failed) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    people + more.people,
                    heldOut + more.heldOut,
                    started + more.started,
                    keptOut + more.keptOut,
                    failed + more.failed);
        }

        /** Who wait for their runs; those who were erased meanwhile are among them until the launch has ended. */
        public long waiting() {
            return people - heldOut - started - keptOut - failed;
        }
    }
}
