package io.kaskad.channels.site;

import io.kaskad.channels.Provider;
import java.util.UUID;

/** A provider whose messages are shown and reported by our script on a site. */
public interface SiteProvider extends Provider {

    /** The sites that may ask it. */
    Origins origins();

    /**
     * Keeps what was done with a message. The report is known to be genuine; it may come again.
     *
     * @param answer what was written; empty for other deeds
     */
    void reported(UUID message, Deed deed, String answer);
}
