package io.kaskad.channels.webpush;

import io.kaskad.channels.Handover;
import io.kaskad.channels.http.HttpVerdict;
import io.kaskad.channels.http.Outcome;
import io.kaskad.channels.http.Outcome.Answered;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

/** Judges what a push service answered (RFC 8030, 5 and 8.4, and what the well-known ones answer in fact). */
final class PushVerdict {

    /** In the words of Google, Mozilla and Apple, two of whom say it by the status for bad credentials. */
    private static final Pattern MADE_FOR_OTHER_KEYS = Pattern.compile(
            "do not correspond to the credentials used to create the subscription|VAPID public key mismatch"
                    + "|VapidPkHashMismatch");

    private PushVerdict() {}

    static Handover on(UUID message, Outcome outcome, Clock clock) {
        return outcome instanceof Answered answer && isMadeForOtherKeys(answer)
                ? new Handover.Bounced(
                        detail(answer) + " The subscription was made for other keys; its browser must subscribe anew.")
                : HttpVerdict.on(outcome, clock, answer -> judged(message, answer));
    }

    /** Of one subscription, not of us: a customer may have made it for any key. */
    private static boolean isMadeForOtherKeys(Answered answer) {
        return answer.status() >= 400
                && answer.status() <= 403
                && MADE_FOR_OTHER_KEYS.matcher(answer.body()).find();
    }

    private static Handover judged(UUID message, Answered answer) {
        return switch (answer.status()) {
            case 200, 201, 202 -> new Handover.Accepted(message.toString());
            case 404, 410 -> new Handover.Bounced(detail(answer));
            default -> new Handover.Rejected(detail(answer));
        };
    }

    private static String detail(Answered answer) {
        return "The push service answered " + answer.status() + ".";
    }
}
