package io.kaskad.channels.email;

import java.util.regex.Pattern;

/**
 * What is kept of a server's answer: its codes. The text is not, because servers repeat addresses and contents in it.
 *
 * @param code RFC 5321
 * @param enhanced RFC 3463, such as {@code 5.1.1}; empty if the server gave none
 */
record SmtpAnswer(int code, String enhanced) {

    private static final Pattern ENHANCED =
            Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    static SmtpAnswer parsed(int code, String response) {
        var found = ENHANCED.matcher(response);
        return new SmtpAnswer(code, found.matches() ? found.group(1) : "");
    }

    boolean positive() {
        return code < 400;
    }

    boolean temporary() {
        return code >= 400 && code < 500;
    }

    /** The server ends the conversation, whatever it was about. */
    boolean closing() {
        return code == 421;
    }

    /** The server's rules, not the mailbox: RFC 3463 class x.7.x. */
    boolean aboutPolicy() {
        return enhanced.startsWith("5.7.");
    }

    @Override
    public String toString() {
        return enhanced.isEmpty() ? String.valueOf(code) : code + " " + enhanced;
    }
}
