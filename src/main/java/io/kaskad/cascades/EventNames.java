package io.kaskad.cascades;

import java.util.List;

/** The names of the events that have ever come. */
public interface EventNames {

    /** In the order of the alphabet; the first thousand if there are more. */
    List<String> all();

    boolean known(String name);
}
