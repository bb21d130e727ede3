package io.kaskad.tracking;

import java.util.UUID;

/** Ends messages like a given one for its customer. */
interface Unsubscribing {

    /** Returns false if the message is not known any more. */
    boolean unsubscribe(UUID message);
}
