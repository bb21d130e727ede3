package io.kaskad.channels.onsite;

import io.kaskad.channels.Channel;
import java.util.UUID;

/**
 * What waits for a visitor, or has been shown.
 *
 * @param content JSON, see {@link Content}
 */
record OnSiteMessage(UUID id, String provider, Channel channel, Visitor visitor, String content) {

    /** Leaves visitor and content out. */
    @Override
    public String toString() {
        return "OnSiteMessage[" + id + "]";
    }
}
