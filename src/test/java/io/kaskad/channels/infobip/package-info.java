@NullMarked
package io.kaskad.channels.infobip;

import org.jspecify.annotations.NullMarked;
