package io.kaskad.customers;

import org.jspecify.annotations.Nullable;

/**
 * How we know what a customer said; null where it is not known.
 *
 * @param textVersion of what the customer was asked
 * @param ip where the answer came from
 * @param form where it was asked, such as the address of a page
 */
public record Proof(
        @Nullable String textVersion,
        @Nullable String ip,
        @Nullable String form) {

    public static final Proof NONE = new Proof(null, null, null);
}
