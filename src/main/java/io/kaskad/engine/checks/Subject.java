package io.kaskad.engine.checks;

import io.kaskad.cascades.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at.
 *
 * @param key what the cascade is to be called; null if that does not matter
 */
record Subject(Sketch sketch, Ways ways, @Nullable String key, Surroundings surroundings) {}
