package io.kaskad.events;

import java.util.HashMap;

/** What may be said of a customer. */
public final class Traits {

    private Traits() {}

    /** Refuses contacts that are none, before the event is taken. */
    public static void check(Event identify) {
        Identifying.contacts(new HashMap<>(identify.properties()));
    }
}
