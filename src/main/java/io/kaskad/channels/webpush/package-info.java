/** Web push: notifications that a browser shows even when the shop's site is not open (RFC 8030, RFC 8291, RFC 8292). */
@NullMarked
package io.kaskad.channels.webpush;

import org.jspecify.annotations.NullMarked;
