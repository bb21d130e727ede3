package io.kaskad.channels.http;

import io.kaskad.channels.Handover;
import io.kaskad.channels.http.Outcome.Answered;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What the end of a call means for a message where HTTP itself says it; the rest is the provider's to judge. */
public final class HttpVerdict {

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private HttpVerdict() {}

    /**
     * @param judged what answers mean that are neither 401, 403, 408, 429 nor 5xx
     */
    public static Handover on(Outcome outcome, Clock clock, Function<Answered, Handover> judged) {
        if (outcome instanceof Outcome.NotConnected no) {
            return new Handover.Unreachable("The provider cannot be reached (" + no.why() + ").");
        }
        if (outcome instanceof Answered answer) {
            return on(answer, clock, judged);
        }
        return new Handover.Unknown("The connection was lost before the provider's answer was complete ("
                + ((Outcome.Lost) outcome).why() + ").");
    }

    /**
     * @param said what the provider's own words in an answer mean; empty where it has none, then HTTP's count
     */
    public static Handover bySaid(Outcome outcome, Clock clock, Function<Answered, Optional<Handover>> said) {
        return outcome instanceof Answered answer
                ? said.apply(answer).orElseGet(() -> on(answer, clock, HttpVerdict::wordless))
                : on(outcome, clock, HttpVerdict::wordless);
    }

    private static Handover wordless(Answered answer) {
        if (answer.ok()) {
            return new Handover.Unknown("The provider answered " + answer.status() + ", but not what it has taken.");
        }
        return switch (answer.status()) {
            case 400, 413, 415, 422 -> new Handover.Unsendable("The provider answered " + answer.status() + ".");
            default -> new Handover.NeedsPerson("The provider answered " + answer.status() + "; is its url right?");
        };
    }

    private static Handover on(Answered answer, Clock clock, Function<Answered, Handover> judged) {
        var detail = "The provider answered " + answer.status() + ".";
        return switch (answer.status()) {
            case 401, 403 -> new Handover.NeedsPerson(detail);
            case 408, 425 -> new Handover.TryLater(USUAL_PAUSE, detail);
            case 429 -> new Handover.Throttled(answer.pause(clock).orElse(USUAL_PAUSE), detail);
            case 503 ->
                answer.pause(clock)
                        .<Handover>map(pause -> new Handover.Throttled(pause, detail))
                        .orElseGet(() -> new Handover.Unreachable(detail));
            default -> answer.status() >= 500 ? new Handover.Unknown(detail) : judged.apply(answer);
        };
    }
}
