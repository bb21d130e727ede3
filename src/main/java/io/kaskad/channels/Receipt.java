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
 * @param cause why it did not arrive, where there is more to say than the status says
 * @param cost what it has cost after all, if the reporter says so
 */
public record Receipt(
        String provider,
        String receiptId,
        @Nullable UUID messageId,
        @Nullable String providerMessageId,
        Status status,
        Instant occurredAt,
        @Nullable Cause cause,
        @Nullable Money cost) {

    public Receipt(
            String provider,
            String receiptId,
            @Nullable UUID messageId,
            @Nullable String providerMessageId,
            Status status,
            Instant occurredAt) {
        this(provider, receiptId, messageId, providerMessageId, status, occurredAt, null, null);
    }

    /** What was reported. */
    public enum Status {
        SENT,
        DELIVERED,
        /** By a machine, such as a mail program that fetches all pictures beforehand: it arrived, and nobody need have seen it. */
        MACHINE_OPENED,
        OPENED,
        CLICKED,
        REPLIED,
        FAILED,
        BOUNCED,
        EXPIRED
    }

    /** What a report of a failure, or of a complaint, says of the address. */
    public enum Cause {
        /** There is nobody, for good: nothing is sent there any more. */
        HARD,
        /** Not this time, such as a full mailbox; after a few in a row nothing is sent there any more. */
        SOFT,
        /** It arrived, and its reader calls it spam: nothing is sent there any more. */
        COMPLAINT,
        /** Its owner has blocked us: nothing is sent there until that changes. */
        BLOCKED
    }
}
