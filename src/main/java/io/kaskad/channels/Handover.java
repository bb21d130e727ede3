package io.kaskad.channels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How handing a message to a provider ended. Details never repeat an address or a text. */
public sealed interface Handover {

    /** What there is to say of it, for whoever looks after the provider; empty if nothing. */
    String detail();

    /**
     * The provider took it.
     *
     * @param providerMessageId what receipts will call it
     * @param parts how many pieces are charged for; 1 where a message is not cut up
     * @param cost what the provider says it charges; null if it does not say, then its price list counts
     */
    record Accepted(
            String providerMessageId, int parts, @Nullable Money cost) implements Handover {

        @Override
        public String detail() {
            return "";
        }

        public Accepted(String providerMessageId) {
            this(providerMessageId, 1, null);
        }

        public Accepted(String providerMessageId, @Nullable Money cost) {
            this(providerMessageId, 1, cost);
        }
    }

    /**
     * The provider will never take it.
     *
     * @param parts how many of its pieces it took before it said so, and is paid for
     * @param cost what it charges for them; null if nothing, or if nobody knows yet
     */
    record Rejected(String detail, int parts, @Nullable Money cost) implements Handover {

        public Rejected(String detail) {
            this(detail, 0, null);
        }
    }

    /** The address does not exist, or its owner wants nothing from us: nothing is sent there any more. */
    record Bounced(String detail) implements Handover {}

    /** Not this message right now; others may go through. */
    record TryLater(Duration pause, String detail) implements Handover {}

    /** It was not taken, and for so long nothing else will be: we are too fast. */
    record Throttled(Duration pause, String detail) implements Handover {}

    /** It was not taken, and nothing else will be: the provider is out of order. */
    record Unreachable(String detail) implements Handover {}

    /** It was not taken, and nothing else will be until a person mends our credentials or settings. */
    record NeedsPerson(String detail) implements Handover {}

    /** The provider wants this template to be otherwise, such as approved: a person must mend it. */
    record Unsendable(String detail) implements Handover {}

    /** The provider may or may not have taken it. */
    record Unknown(String detail) implements Handover {}
}
