/** Opens and clicks that come back from a message, and the links that bring them. */
@NullMarked
package io.kaskad.tracking;

import org.jspecify.annotations.NullMarked;
