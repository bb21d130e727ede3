package io.kaskad.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The settings of the live application that a trial goes by, for a cascade would do something else without them. Whatever
 * reaches out, or says how fast work is done, is none of them.
 */
final class LiveSettings {

    private static final List<String> NAMES = List.of(
            "kaskad.sending-hours.from", "kaskad.sending-hours.to", "kaskad.sending-hours.time-zone", "kaskad.retries");

    private LiveSettings() {}

    /** Those that are set. */
    static Map<String, Object> of(Environment live) {
        var set = new HashMap<String, Object>();
        var binder = Binder.get(live);
        NAMES.forEach(name -> binder.bind(name, Bindable.listOf(String.class))
                .ifBound(values -> set.put(name, String.join(",", values))));
        return set;
    }
}
