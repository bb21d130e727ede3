package io.kaskad.channels.whatsapp;

import io.kaskad.channels.Handover;
import io.kaskad.channels.http.Outcome.Answered;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the Cloud API means (https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes). Meta
 * wants the code to be looked at, not the status; its words may repeat what we sent.
 */
final class WhatsAppVerdict {

    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final Duration PAIR_PAUSE = Duration.ofSeconds(10);
    private static final Duration SPAM_PAUSE = Duration.ofHours(1);
    private static final int NO_SUCH_OBJECT = 33;

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(33, "the business number has been deleted"),
            Map.entry(131021, "sender and recipient are the same number"),
            Map.entry(131026, "the number is not on WhatsApp, or cannot take the message"),
            Map.entry(131030, "a test number writes to listed recipients only"),
            Map.entry(131031, "the business account is locked"),
            Map.entry(131042, "there is a problem with the payment method"),
            Map.entry(
                    131047,
                    "the customer has not written for 24 hours, so that only an approved template goes through"),
            Map.entry(131048, "too many customers have called messages of this number spam"),
            Map.entry(131049, "the customer gets enough marketing messages already"),
            Map.entry(131050, "the customer wants no marketing messages"),
            Map.entry(130472, "the customer is part of an experiment of Meta's"),
            Map.entry(130497, "the account may not write to this country"),
            Map.entry(131053, "the picture cannot be fetched, or is of a wrong kind"),
            Map.entry(132000, "the template has another number of gaps"),
            Map.entry(132001, "there is no approved template of this name in this language"),
            Map.entry(132005, "the text is too long once the gaps are filled"),
            Map.entry(132007, "the template breaks a rule of WhatsApp's"),
            Map.entry(132012, "the gaps are of another form"),
            Map.entry(132015, "the template is paused for its bad quality"),
            Map.entry(132016, "the template is disabled for its bad quality"),
            Map.entry(133010, "the number is not registered"));

    private WhatsAppVerdict() {}

    /** Empty where the status says it all. */
    static Optional<Handover> on(Answered answer, Clock clock) {
        var error = answer.json().path("error");
        var code = error.path("code").asInt(-1);
        var detail = "WhatsApp answered " + code + (WORDS.containsKey(code) ? ": " + WORDS.get(code) : "") + ".";
        if (code == 100) {
            return Optional.of(
                    error.path("error_subcode").asInt() == NO_SUCH_OBJECT
                            ? new Handover.NeedsPerson(
                                    "WhatsApp knows no such phone-number-id, or the token none (100).")
                            : new Handover.Unsendable(detail));
        }
        return Optional.ofNullable(
                switch (code) {
                    case 4, 80007, 130429 ->
                        new Handover.Throttled(answer.pause(clock).orElse(A_WHILE), detail);
                    case 131048 -> new Handover.Throttled(SPAM_PAUSE, detail);
                    case 131056 -> new Handover.TryLater(PAIR_PAUSE, detail);
                    // documented as "Message failed to send"
                    case 131000 -> new Handover.TryLater(A_WHILE, detail);
                    // documented as temporary, and to be tried again
                    case 2, 131016, 131057 -> new Handover.Unreachable(detail);
                    // documented as "invalid request or possible server error"
                    case 1 -> new Handover.Unknown(detail);
                    case 130472, 130497, 131021, 131026, 131030, 131047, 131049, 131050 ->
                        new Handover.Rejected(detail);
                    case 0, 3, 10, 33, 190, 368, 131005, 131031, 131042, 131045, 133010 ->
                        new Handover.NeedsPerson(detail);
                    case 131008, 131009, 131051, 131053, 135000 -> new Handover.Unsendable(detail);
                    default -> ofRange(code, detail);
                });
    }

    private static @Nullable Handover ofRange(int code, String detail) {
        if (code >= 200 && code <= 299) {
            return new Handover.NeedsPerson(detail);
        }
        return code >= 132000 && code <= 132999 ? new Handover.Unsendable(detail) : null;
    }
}
