package io.kaskad.channels.fcm;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.channels.Handover;
import io.kaskad.channels.http.Outcome.Answered;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What an error of FCM means (https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode). */
final class FcmVerdict {

    /** What Google wants where it says nothing. */
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    private FcmVerdict() {}

    /** Empty where the status says it all. */
    static Optional<Handover> on(Answered answer, Clock clock) {
        var error = answer.json().path("error");
        return switch (code(error)) {
            case "UNREGISTERED" -> bounced("UNREGISTERED: the app is no longer installed, or has another token");
            case "SENDER_ID_MISMATCH" -> bounced("SENDER_ID_MISMATCH: the token belongs to another project's app");
            case "INVALID_ARGUMENT" -> Optional.of(invalid(error));
            case "THIRD_PARTY_AUTH_ERROR" ->
                Optional.of(new Handover.Unsendable(
                        "FCM answered THIRD_PARTY_AUTH_ERROR: Firebase has no valid key for APNs or web push."));
            case "QUOTA_EXCEEDED", "RESOURCE_EXHAUSTED" ->
                Optional.of(new Handover.Throttled(
                        answer.pause(clock).orElse(USUAL_PAUSE), "FCM answered QUOTA_EXCEEDED: too many messages."));
            default -> Optional.empty();
        };
    }

    /** FCM's own code where there is one, else that of all of Google. */
    private static String code(JsonNode error) {
        return Optional.ofNullable(error.path("details").findValue("errorCode"))
                .orElse(error.path("status"))
                .asText();
    }

    private static Optional<Handover> bounced(String why) {
        return Optional.of(new Handover.Bounced("FCM answered " + why + "."));
    }

    private static Handover invalid(JsonNode error) {
        return isAboutToken(error)
                ? new Handover.Bounced("FCM answered INVALID_ARGUMENT: it is no token of an app.")
                : new Handover.Unsendable("FCM answered INVALID_ARGUMENT: it does not like text, picture or link.");
    }

    private static boolean isAboutToken(JsonNode error) {
        return error.path("message").asText().contains("registration token")
                || error.path("details").findValuesAsText("field").contains("message.token");
    }
}
