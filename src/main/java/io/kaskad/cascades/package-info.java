/** Cascades and their runs, and the port to whatever executes them. */
@NullMarked
package io.kaskad.cascades;

import org.jspecify.annotations.NullMarked;
