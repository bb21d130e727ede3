/** Where runs stand, counted as it changes. */
@NullMarked
package io.kaskad.engine.standing;

import org.jspecify.annotations.NullMarked;
