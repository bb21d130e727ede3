package io.kaskad.engine.steps;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.Reentry;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * What a process says of the cascade as a whole.
 *
 * @param startEvent null if only REST starts it
 * @param targetAction null if there is none
 * @param segment null if everybody may enter
 */
public record Entry(
        @Nullable String startEvent,
        @Nullable String targetAction,
        Cascade.Mailing mailing,
        Reentry reentry,
        @Nullable String segment) {

    public static final PropertyKey<Entry> KEY = new PropertyKey<>("kaskad.entry");
}
