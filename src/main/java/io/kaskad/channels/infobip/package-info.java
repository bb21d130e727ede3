/** SMS and Viber business messages over Infobip's HTTP API. */
@NullMarked
package io.kaskad.channels.infobip;

import org.jspecify.annotations.NullMarked;
