package io.kaskad.messaging;

import java.time.Instant;

/** What a customer answered to a message. */
public record Reply(String text, Instant at) {

    /** Leaves the text out: replies may end up in a log. */
    @Override
    public String toString() {
        return "Reply[" + at + "]";
    }
}
