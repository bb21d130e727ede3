package io.kaskad.messaging;

import io.kaskad.channels.Receipt;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that became known of a message.
 *
 * @param effect what it does to the message, under its row's lock
 * @param attempt the hand-over it ends, if any
 * @param receipt the row of the receipt inbox it comes from, if any
 * @param cause what it says of the address, if anything
 */
record Change(
        UUID message,
        Consumer<Message> effect,
        SqlAttempts.@Nullable End attempt,
        @Nullable Long receipt,
        Receipt.@Nullable Cause cause) {

    Change(UUID message, Consumer<Message> effect, SqlAttempts.@Nullable End attempt, @Nullable Long receipt) {
        this(message, effect, attempt, receipt, null);
    }

    Change because(Receipt.@Nullable Cause cause) {
        return new Change(message, effect, attempt, receipt, cause);
    }
}
