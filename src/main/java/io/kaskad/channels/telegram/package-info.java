/** Telegram: writing to people through a bot, and hearing what they answer. */
@NullMarked
package io.kaskad.channels.telegram;

import org.jspecify.annotations.NullMarked;
