package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One send, as the ledger has it.
 *
 * @param run the run that sent it
 * @param element the id of the step in the diagram
 * @param topic what the customer subscribed to; null when the step names none
 * @param late whether a receipt came after the run had moved on
 * @param times when each status was reached
 */
public record Message(
        UUID id,
        String run,
        String cascade,
        String element,
        String customer,
        Channel channel,
        String template,
        @Nullable String topic,
        @Nullable String provider,
        Status status,
        @Nullable Reason reason,
        boolean late,
        @Nullable Money cost,
        Map<Status, Instant> times) {

    /** Where a message stands. */
    public enum Status {
        QUEUED,
        SENDING,
        SENT,
        DELIVERED,
        OPENED,
        CLICKED,
        REPLIED,
        SKIPPED,
        FAILED,
        BOUNCED,
        EXPIRED,
        CANCELLED,
        UNKNOWN
    }

    /** Why it stands there. */
    public enum Reason {
        MISSING_CONTACT,
        NO_CONSENT,
        REJECTED,
        PROVIDER_DOWN,
        CREDENTIALS,
        TEMPLATE_ERROR,
        HARD_BOUNCE,
        TIMED_OUT,
        RUN_ENDED
    }
}
