@NullMarked
package io.kaskad.channels.webhook;

import org.jspecify.annotations.NullMarked;
