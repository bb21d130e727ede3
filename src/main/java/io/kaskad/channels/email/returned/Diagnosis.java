package io.kaskad.channels.email.returned;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a letter was not delivered, from a code (RFC 3463) and what a server said. Only what is about the address speaks against
 * it; what is about us, the content or the way is a refusal.
 */
final class Diagnosis {

    private static final int MOST_READ = 20_000;
    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.#/:-])([45])\\d\\d(?=[ \\-\\n]|$)");

    private static final Set<String> SENDERS_FAULT = Set.of("5.1.7", "5.1.8");
    private static final Set<String> DEAD_CODES = Set.of("5.2.1", "5.4.4", "5.4.310");
    private static final Set<String> TOO_LATE = Set.of("5.2.2", "5.4.7", "5.4.300", "5.4.312", "5.4.316", "5.4.317");
    private static final Set<String> REFUSALS = Set.of("5.2.3", "5.2.4", "5.3.4", "5.4.6", "5.4.14");

    private static final Pattern FULL = phrases(
            "mailbox (is )?full|over (the allowed |its |disk )?quota|quota (is )?exceeded|exceeded (its |the |his )?"
                    + "(storage|quota|disk|mailbox)|out of storage|insufficient (disk|storage)|not enough (disk )?space"
                    + "|user is over|quota full|переполнен|retry time(out)? (not reached|exceeded)|queue too long"
                    + "|delivery (time|attempts) expired|could not be delivered (within|for) \\d+");
    private static final Pattern NOBODY =
            phrases("(no such|unknown|unrouteable|invalid) (user|recipient|mailbox|address|local part|domain)"
                    + "|(user|recipient|mailbox|address|account|alias)( \\S+)? (is )?(unknown|not found|not exist|invalid)"
                    + "|no (mailbox|user) (here )?(by|with) that name|(does not|doesn'?t) exist|пользователь не найден"
                    + "|нет такого пользователя|ящик не существует");
    private static final Pattern POLICY = phrases(
            "spam|junk|virus|malware|blocked|block ?list|black ?list|blocklisted|\\brbl\\b|dnsbl|spamhaus|reputation"
                    + "|polic(y|ies)|dmarc|\\bspf\\b|dkim|relay|not permitted|not authori[sz]ed|too (large|big)"
                    + "|message size|size limit|content (rejected|filter)|suspicious|unsolicited|throttl|rate limit");
    private static final Pattern DEAD = phrases(
            "(mailbox|account|user|address)( \\S+)? (is |has been |was )?(currently )?(disabled|inactive|suspended|blocked"
                    + "|deactivated|closed|terminated|unavailable|not available|not active|no longer)"
                    + "|access denied|not a valid (mailbox|recipient|user)|not our (customer|user)|doesn'?t have an?"
                    + "|couldn'?t find any host|host( or domain)?( name)? (not found|unknown)|domain .{0,80}not found"
                    + "|(name|domain) service error|recipient (address )?rejected|адресат|no longer (valid|in use|active)"
                    + "|ящик (заблокирован|отключ)|nxdomain");

    private Diagnosis() {}

    private static Pattern phrases(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * @param status as a report has it; may be empty
     * @param said what a server said, or what a report says in words; its codes are nearer to the cause than the status is
     */
    static Meaning of(String status, String said) {
        var text = said.substring(0, Math.min(said.length(), MOST_READ)).toLowerCase(Locale.ROOT);
        var code = Stream.concat(codes(text), codes(status))
                .filter(Diagnosis::telling)
                .findFirst();
        if (code.isPresent()) {
            return code.get().startsWith("4") ? Meaning.SOFT : permanent(code.get(), text);
        }
        return byWords(text).orElseGet(() -> forNow(status, text) ? Meaning.SOFT : Meaning.REFUSED);
    }

    private static Stream<String> codes(String text) {
        return ENHANCED.matcher(text).results().map(found -> found.group());
    }

    /** Zeros say that there was nothing to say. */
    private static boolean telling(String code) {
        return !code.endsWith(".0.0");
    }

    private static Meaning permanent(String code, String text) {
        if (SENDERS_FAULT.contains(code) || REFUSALS.contains(code) || code.startsWith("5.6.")) {
            return Meaning.REFUSED;
        }
        if (TOO_LATE.contains(code)) {
            return Meaning.SOFT;
        }
        if (code.startsWith("5.1.") || DEAD_CODES.contains(code)) {
            return Meaning.HARD;
        }
        if (code.startsWith("5.7.")) {
            return NOBODY.matcher(text).find() && !POLICY.matcher(text).find() ? Meaning.HARD : Meaning.REFUSED;
        }
        return byWords(text).orElse(Meaning.REFUSED);
    }

    /** A refusal that names the user is still a refusal: an address is given up only if nothing else is said. */
    private static Optional<Meaning> byWords(String text) {
        if (FULL.matcher(text).find()) {
            return Optional.of(Meaning.SOFT);
        }
        if (NOBODY.matcher(text).find()) {
            return Optional.of(Meaning.HARD);
        }
        if (POLICY.matcher(text).find()) {
            return Optional.of(Meaning.REFUSED);
        }
        return DEAD.matcher(text).find() ? Optional.of(Meaning.HARD) : Optional.empty();
    }

    private static boolean forNow(String status, String text) {
        var reply = REPLY.matcher(text);
        return reply.find() ? reply.group(1).equals("4") : status.startsWith("4");
    }
}
