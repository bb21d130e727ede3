@NullMarked
package io.kaskad.channels.viberbot;

import org.jspecify.annotations.NullMarked;
