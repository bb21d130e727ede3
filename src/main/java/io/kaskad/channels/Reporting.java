package io.kaskad.channels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider that reports by calling {@code /webhooks/<name>}. */
public interface Reporting {

    /**
     * Reads a call. The signature is checked first, on the raw body, in constant time.
     *
     * @return what it tells; or that it is not signed as it must be, or that it makes no sense
     */
    Report read(Call call);

    /** What a call comes to. */
    sealed interface Report {

        /**
         * All of it is kept before the answer leaves.
         *
         * @param answer the body of the answer; null for none
         */
        record Told(
                List<Receipt> receipts,
                List<Heard> heard,
                @Nullable String answer) implements Report {

            public static final Told NOTHING = new Told(List.of(), List.of(), null);

            public static Told of(List<Receipt> receipts) {
                return new Told(receipts, List.of(), null);
            }
        }

        /** Not signed, or not by whom we trust: answered 401. */
        record Forged() implements Report {}

        /** Signed, but not what it should be: answered 400, so that it shows at the provider's side. */
        record Malformed(String detail) implements Report {}
    }
}
