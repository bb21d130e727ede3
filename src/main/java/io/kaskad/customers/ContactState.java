package io.kaskad.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.shared.Refused;
import java.util.Arrays;
import java.util.Locale;

/** What an address of a customer is good for. */
public enum ContactState {
    /** For everything the customer agrees to. */
    ACTIVE,
    /** Nobody has confirmed yet that it is the customer's. */
    UNVERIFIED,
    /** Nothing arrives there. */
    BOUNCED,
    /** We were told to stop, or were blocked: nothing is sent there, whatever it is. */
    BLOCKED,
    /** The customer has called a message spam: good for transactional messages only. */
    COMPLAINED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ContactState of(String key) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("There is no such state of a contact. You may set unverified."));
    }

    boolean good(boolean promotional) {
        return switch (this) {
            case ACTIVE, UNVERIFIED -> true;
            case COMPLAINED -> !promotional;
            case BOUNCED, BLOCKED -> false;
        };
    }
}
