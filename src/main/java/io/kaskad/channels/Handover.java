package io.kaskad.channels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How handing a message to a provider ended. Details never repeat an address or a text. */
public sealed interface Handover {

    /**
     * The provider took it.
     *
     * @param providerMessageId what receipts will call it
     */
    record Accepted(String providerMessageId, @Nullable Money cost) implements Handover {}

    /** The provider will never take it. */
    record Rejected(String detail) implements Handover {}

    /** The address does not exist or cannot be reached. */
    record Bounced(String detail) implements Handover {}

    /** Throttled or out of order for now. */
    record TryLater(Duration pause, String detail) implements Handover {}

    /** Nothing will go through until a person mends something, such as credentials. */
    record NeedsPerson(String detail) implements Handover {}

    /** The provider may or may not have taken it. */
    record Unknown(String detail) implements Handover {}
}
