/** Fires the timers of many runs in one command; jobs of other kinds stay with the engine's own executor. */
@NullMarked
package io.kaskad.engine.timers;

import org.jspecify.annotations.NullMarked;
