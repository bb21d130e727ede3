package io.kaskad.content;

import java.net.URI;
import java.util.UUID;

/** Makes the links in a message come back to us first. */
public interface TrackedLinks {

    /** Leads to {@code target} and counts as a click. */
    URI click(UUID message, URI target);

    /** The picture whose fetching counts as an open. */
    URI pixel(UUID message);

    /** Where the customer says what to get, and ends messages like this one by one click. */
    URI unsubscribe(UUID message);

    /** Where the customer confirms to have asked for messages on this message's channel. */
    URI confirm(UUID message);
}
