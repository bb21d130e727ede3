package io.kaskad.tracking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When messages were handed over. */
interface HandOvers {

    /** Now, if it is under way; empty if the message is not known any more. */
    Optional<Instant> of(UUID message);
}
