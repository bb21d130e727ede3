@NullMarked
package io.kaskad.channels.telegram;

import org.jspecify.annotations.NullMarked;
