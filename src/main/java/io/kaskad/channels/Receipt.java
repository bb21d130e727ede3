package io.kaskad.channels;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider or a customer reports about a message.
 *
 * @param provider who reports
 * @param receiptId the same for each repetition of this report
 * @param messageId ours, where the reporter knows it
 * @param providerMessageId the provider's; one of both ids is there
 * @param occurredAt when it happened, by the reporter's clock
 */
public record Receipt(
        String provider,
        String receiptId,
        @Nullable UUID messageId,
        @Nullable String providerMessageId,
        Status status,
        Instant occurredAt) {

    /** What was reported. */
    public enum Status {
        SENT,
        DELIVERED,
        OPENED,
        CLICKED,
        REPLIED,
        FAILED,
        BOUNCED,
        EXPIRED
    }
}
