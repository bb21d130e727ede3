package io.kaskad.cascades;

import org.springframework.stereotype.Service;

/** Keeps customers from entering a cascade for a while. */
@Service
public class Pausing {

    private final Cascades cascades;
    private final Pauses pauses;

    Pausing(Cascades cascades, Pauses pauses) {
        this.cascades = cascades;
        this.pauses = pauses;
    }

    /** From now on nobody enters it, on other nodes within a second; those who are in it go on. */
    public void pause(String key, String by) {
        pauses.begin(cascades.get(key).key(), by);
        cascades.forget();
    }

    /** Customers enter it again; what happened meanwhile started nothing, and starts nothing now. */
    public void resume(String key) {
        pauses.end(cascades.get(key).key());
        cascades.forget();
    }
}
