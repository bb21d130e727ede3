/** Moves runs between the versions of a cascade. */
@NullMarked
package io.kaskad.engine.migration;

import org.jspecify.annotations.NullMarked;
