/** Tests of web push, against a push service and browsers that follow the RFCs. */
@NullMarked
package io.kaskad.channels.webpush;

import org.jspecify.annotations.NullMarked;
