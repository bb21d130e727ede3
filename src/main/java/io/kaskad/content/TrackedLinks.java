package io.kaskad.content;

import java.net.URI;
import java.util.UUID;

/** Makes the links in a message come back to us first. */
public interface TrackedLinks {

    /** Leads to {@code target} and counts as a click. */
    URI click(UUID message, URI target);

    /** The picture whose fetching counts as an open. */
    URI pixel(UUID message);

    /** Where the customer withdraws the consent for this message's channel and topic. */
    URI unsubscribe(UUID message);
}
