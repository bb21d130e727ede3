/** Opens, clicks and unsubscribes that come back from a message. */
@NullMarked
package io.kaskad.tracking;

import org.jspecify.annotations.NullMarked;
