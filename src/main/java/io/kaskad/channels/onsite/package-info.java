/** Popups and chat messages on the shop's own site. */
@NullMarked
package io.kaskad.channels.onsite;

import org.jspecify.annotations.NullMarked;
