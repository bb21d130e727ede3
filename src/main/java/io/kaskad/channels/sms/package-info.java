/** What a text becomes on its way through a mobile network. */
@NullMarked
package io.kaskad.channels.sms;

import org.jspecify.annotations.NullMarked;
