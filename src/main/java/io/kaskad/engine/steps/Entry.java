package io.kaskad.engine.steps;

import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * How customers enter a cascade, as its process says.
 *
 * @param startEvent null if only REST starts it
 * @param targetAction null if there is none
 * @param promotional whether its messages need consent
 */
public record Entry(@Nullable String startEvent, @Nullable String targetAction, boolean promotional) {

    public static final PropertyKey<Entry> KEY = new PropertyKey<>("kaskad.entry");
}
