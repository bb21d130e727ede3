package io.kaskad.cascades;

import java.util.Arrays;
import java.util.Optional;

/** What a trail tells besides the elements a run passed. No element's id begins like a mark. */
public enum Mark {
    /** An await ended by its time-out; with the message's id. */
    TIMED_OUT("!timedOut="),
    /** A question found a channel closed; with {@code channel:REASON}. */
    CLOSED("!closed="),
    /** A person must mend something; with the kind of incident. */
    INCIDENT("!incident="),
    /** It is mended; with the kind of incident. */
    MENDED("!mended=");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** As it stands in the trail. */
    public String with(String what) {
        return sign + what;
    }

    /** The mark this step of a trail is, if it is one. */
    public static Optional<Mark> of(String step) {
        return Arrays.stream(values())
                .filter(mark -> step.startsWith(mark.sign))
                .findFirst();
    }

    /** What it came with. */
    public String what(String step) {
        return step.substring(sign.length());
    }
}
