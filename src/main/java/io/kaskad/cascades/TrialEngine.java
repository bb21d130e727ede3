package io.kaskad.cascades;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An engine that nothing depends on and that goes by a clock one can turn. There is none where cascades run for real. */
public interface TrialEngine {

    /** Does the work on this thread with the engine's time taken from this clock. */
    <T> T by(Clock clock, Supplier<T> work);

    /** When the next timer or retry is due; nothing if none waits. */
    Optional<Instant> nextDue();

    /** The timers that wait, but for those that have failed. */
    List<Timer> timers();

    /** Runs what is due by now, each by itself, so that one that fails keeps nobody else; gives how many there were. */
    int runDue();

    /** Somebody calls: completes the task at this step. */
    void called(String element, String outcome);

    /** What has kept a run from going on since {@link #clear}, in order. */
    List<Trouble> troubles();

    /** Removes every cascade and every run. */
    void clear();

    /**
     * A timer of a run.
     *
     * @param definitionId the version the run is of
     * @param element the event that waits for it
     */
    record Timer(String definitionId, String element, Instant since, Instant until) {}
}
