package io.kaskad.channels;

import java.util.Collection;
import java.util.UUID;

/** Whoever keeps what messages say longer than it takes to hand them over. */
public interface KeptTexts {

    /** Nothing of what these messages say is kept any more. */
    void forget(Collection<UUID> messages);
}
