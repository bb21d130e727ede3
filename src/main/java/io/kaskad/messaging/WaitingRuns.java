package io.kaskad.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** The runs that wait for messages, as whoever executes them sees them. Changes join the caller's transaction. */
public interface WaitingRuns {

    /** Lets them go on; those that have gone on already are left alone. */
    void wake(Collection<Wait> waits);

    /** Lets the time it waits for end later, for what it waits for comes later. */
    void putOff(Wait wait, Duration by);

    /**
     * Shows at the waiting run that a person must mend something.
     *
     * @return the incident's id
     */
    String raise(Wait wait, UUID message, String type, String detail);

    /** It is mended, or no longer matters. */
    void resolve(String run, String incident);

    /** Where a run waits. */
    record Wait(String run, String execution) {}
}
