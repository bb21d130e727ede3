/** Viber: writing to people through a bot, what became of it, and what they answer. */
@NullMarked
package io.kaskad.channels.viberbot;

import org.jspecify.annotations.NullMarked;
