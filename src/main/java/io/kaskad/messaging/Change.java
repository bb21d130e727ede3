package io.kaskad.messaging;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that became known of a message.
 *
 * @param effect what it does to the message, under its row's lock
 * @param attempt the hand-over it ends, if any
 * @param receipt the row of the receipt inbox it comes from, if any
 */
record Change(
        UUID message,
        Consumer<Message> effect,
        SqlAttempts.@Nullable End attempt,
        @Nullable Long receipt) {}
