package io.kaskad.imports;

import org.jspecify.annotations.Nullable;

/** An address nothing is sent to, as a line of JSON. */
record SuppressionLine(
        @Nullable String channel,
        @Nullable String address,
        @Nullable String reason) {

    void tell(SuppressionDraft draft) {
        if (channel != null) {
            draft.channel(channel);
        }
        if (address != null) {
            draft.address(address);
        }
        if (reason != null) {
            draft.reason(reason);
        }
    }
}
