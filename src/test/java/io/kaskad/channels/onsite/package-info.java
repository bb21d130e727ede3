/** Tests of messages on sites. */
@NullMarked
package io.kaskad.channels.onsite;

import org.jspecify.annotations.NullMarked;
