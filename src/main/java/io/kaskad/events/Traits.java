package io.kaskad.events;

/** What may be said of a customer. */
public final class Traits {

    private Traits() {}

    /** Refuses contacts, languages and time zones that are none, before the event is taken. */
    public static void check(Event identify) {
        Identifying.traits(identify);
    }
}
