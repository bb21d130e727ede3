package io.kaskad.segments;

import java.util.HashMap;
import java.util.Map;

/** SQL that is true of a customer, and its parameters. */
final class Fragments {

    private final Map<String, Object> parameters = new HashMap<>();
    private int aliases;

    /** Takes a value along; gives how the SQL names it. */
    String with(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** A name that no other table has. */
    String alias() {
        return "t" + aliases++;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
