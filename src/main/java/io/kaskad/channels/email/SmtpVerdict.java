package io.kaskad.channels.email;

import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.Throttled;
import io.kaskad.channels.Handover.TryLater;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.email.SmtpConnection.Step;
import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/**
 * Judges a hand-over that did not go through, by how far it got and what the server said (RFC 5321, RFC 3463). The details
 * name steps and codes only.
 */
final class SmtpVerdict {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 521, 556);
    private static final Set<Integer> CREDENTIALS = Set.of(530, 534, 535, 538);

    private SmtpVerdict() {}

    static Handover on(Step step, @Nullable SmtpAnswer answer, Exception thrown) {
        if (thrown instanceof SmtpConnection.NotInternational) {
            return new Bounced("The address has letters beyond ASCII, and the server cannot take those (no SMTPUTF8).");
        }
        if (answer == null || answer.positive()) {
            return withoutRefusal(step, answer, thrown);
        }
        var detail = "The server answered " + answer + " to " + about(step) + ".";
        if (answer.temporary()) {
            return temporary(step, answer, detail);
        }
        if (CREDENTIALS.contains(answer.code()) || step == Step.CONNECTING) {
            return new NeedsPerson(detail);
        }
        if (step == Step.SENDER) {
            return answer.code() == 552 ? new Rejected(detail) : new NeedsPerson(detail);
        }
        return NO_SUCH_MAILBOX.contains(answer.code()) && !answer.aboutPolicy()
                ? new Bounced(detail)
                : new Rejected(detail);
    }

    /** Whom the server does not let in, or does not let send, it lets send nothing else; who receives it is another's matter. */
    private static Handover temporary(Step step, SmtpAnswer answer, String detail) {
        if (answer.closing()) {
            return new Throttled(SOON, detail);
        }
        return switch (step) {
            case CONNECTING -> new Unreachable(detail);
            case SENDER -> new Throttled(LATER, detail);
            case RECIPIENT, CONTENT, CONFIRMING -> new TryLater(LATER, detail);
        };
    }

    /** The connection was lost, or never came about. */
    private static Handover withoutRefusal(Step step, @Nullable SmtpAnswer answer, Exception thrown) {
        return switch (step) {
            case CONNECTING -> notConnected(answer, thrown);
            case SENDER, RECIPIENT, CONTENT ->
                new TryLater(SOON, "The connection was lost at " + about(step) + ", before the message was complete.");
            case CONFIRMING ->
                new Unknown("The connection was lost after the message was complete, before the server confirmed it.");
        };
    }

    private static Handover notConnected(@Nullable SmtpAnswer answer, Exception thrown) {
        var cause = NestedExceptionUtils.getMostSpecificCause(thrown);
        if (cause instanceof GeneralSecurityException) {
            return new NeedsPerson("The server's certificate is not one we trust.");
        }
        if (answer == null || lost(thrown)) {
            return new Unreachable(
                    "The server cannot be reached (" + cause.getClass().getSimpleName() + ").");
        }
        return new NeedsPerson(
                thrown instanceof AuthenticationFailedException
                        ? "The server offers no way to sign in that we know."
                        : "The server does not offer what the setting url asks for, such as STARTTLS.");
    }

    private static boolean lost(Exception thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String about(Step step) {
        return switch (step) {
            case CONNECTING -> "our sign-in";
            case SENDER -> "the sender";
            case RECIPIENT -> "the recipient";
            case CONTENT -> "the start of the content";
            case CONFIRMING -> "the content";
        };
    }
}
