package io.kaskad.channels.email.returned;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells mail that machines wrote from mail that people wrote (RFC 3834, and what came before it). */
final class Machines {

    private static final Pattern DAEMONS =
            Pattern.compile("(mailer-?daemon|postmaster|mail-?daemon|no-?reply|do-?not-?reply|bounces?)([+.-].*)?@.*");
    private static final Pattern AWAY = Pattern.compile(
            "^(re: )?\\s*(auto(matic|mated)?[ -:]*(reply|response|re)\\b|out of (the )?office|autoreply|vacation"
                    + "|автоответ|автоматический ответ|автоматическое|вне офиса).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Machines() {}

    /** Whether a server sent it back: to nobody's answer. */
    static boolean returned(ReturnedMail mail) {
        return mail.header("Return-Path").strip().equals("<>")
                || mail.has("X-Failed-Recipients")
                || mail.header("Content-Type").toLowerCase(Locale.ROOT).contains("multipart/report")
                || mail.from()
                        .map(from -> from.toLowerCase(Locale.ROOT))
                        .filter(from -> from.matches("(mailer-?daemon|postmaster|mail-?daemon|mdaemon)([+.-].*)?@.*"))
                        .isPresent()
                || mail.header("From").toLowerCase(Locale.ROOT).contains("mailer-daemon");
    }

    /** Whether no person wrote it. */
    static boolean wrote(ReturnedMail mail) {
        var submitted = mail.header("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        return returned(mail)
                || !submitted.isEmpty() && !submitted.startsWith("no")
                || Stream.of(
                                "X-Autoreply",
                                "X-Autorespond",
                                "X-Autoresponder",
                                "X-Auto-Reply-From",
                                "X-Auto-Response-Suppress",
                                "X-Mail-Autoreply",
                                "List-Id",
                                "List-Unsubscribe")
                        .anyMatch(mail::has)
                || mail.header("Precedence").strip().toLowerCase(Locale.ROOT).matches("bulk|junk|list|auto_reply")
                || AWAY.matcher(mail.header("Subject").strip()).matches()
                || mail.from()
                        .map(from ->
                                DAEMONS.matcher(from.toLowerCase(Locale.ROOT)).matches())
                        .orElse(true);
    }
}
