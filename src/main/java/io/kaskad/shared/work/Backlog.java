package io.kaskad.shared.work;

import java.time.Instant;
import java.util.Optional;

/** Work that waits in the database. */
public interface Backlog {

    /** What waits, as a metric's tag. */
    String name();

    /** Since when the oldest waits that could be done now; empty if nothing waits. */
    Optional<Instant> oldest();
}
