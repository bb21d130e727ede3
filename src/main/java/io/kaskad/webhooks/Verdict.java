package io.kaskad.webhooks;

import io.kaskad.channels.http.Outcome;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the end of a call means for what was delivered. */
sealed interface Verdict {

    record Taken(int status) implements Verdict {}

    /**
     * It has to be tried again.
     *
     * @param status null if nothing was answered
     * @param pause as long as the receiver asks for at least
     */
    record NotTaken(@Nullable Integer status, String problem, Duration pause) implements Verdict {}

    /** The receiver wants nothing any more. */
    record Gone(int status) implements Verdict {

        static final String PROBLEM = "The receiver answered 410: it wants nothing any more.";
    }

    static Verdict on(Outcome outcome, Clock clock) {
        if (outcome instanceof Outcome.Answered answer) {
            return on(answer, clock);
        }
        return outcome instanceof Outcome.NotConnected no
                ? new NotTaken(null, "The receiver cannot be reached (" + no.why() + ").", Duration.ZERO)
                : new NotTaken(
                        null,
                        "The connection was lost before the answer was complete (" + ((Outcome.Lost) outcome).why()
                                + ").",
                        Duration.ZERO);
    }

    private static Verdict on(Outcome.Answered answer, Clock clock) {
        if (answer.ok()) {
            return new Taken(answer.status());
        }
        return answer.status() == 410
                ? new Gone(answer.status())
                : new NotTaken(
                        answer.status(),
                        "The receiver answered " + answer.status() + ".",
                        answer.pause(clock).orElse(Duration.ZERO));
    }
}
