/** Messages to a system of the shop's own, such as a CRM or a call centre. */
@NullMarked
package io.kaskad.channels.webhook;

import org.jspecify.annotations.NullMarked;
