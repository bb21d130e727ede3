package io.kaskad.channels.email;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how email is handed over, and what becomes of what comes back.
 *
 * @param url such as {@code smtp://user:password@host:587?from=Shop%20%3Cshop@example.org%3E}; see {@link SmtpServer}
 * @param timeout for connecting and for each step of the conversation; a whole hand-over gets four of them
 * @param concurrency how many connections at most
 * @param dkimDomain who signs letters; the domain of the sender by default
 * @param dkimSelector under which name the public key stands in the DNS; without it nothing is signed
 * @param dkimKey an RSA key as PEM (PKCS#8), or the path of a file with it
 * @param bounceAddress where letters come back to, each to an address of its own ({@link Marks}); for bounces that can be trusted
 * @param secret signs these addresses; the same on all nodes
 * @param imap the mailbox they come back to, such as {@code imaps://user:password@host/INBOX}; see {@link ImapMailbox}
 * @param imapPoll how often that is looked at where the server does not tell by itself, and how often it is asked whether it is
 *     still there
 * @param attachmentHosts hosts on the internet that files may be fetched from, by https only
 * @param innerAttachmentHosts hosts of our own that files may be fetched from, by http too and at private addresses
 */
record SmtpSettings(
        @Nullable String url,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") Integer concurrency,
        @Nullable String dkimDomain,
        @Nullable String dkimSelector,
        @Nullable String dkimKey,
        @Nullable String bounceAddress,
        @Nullable String secret,
        @Nullable String imap,
        @DefaultValue("1m") Duration imapPoll,
        @DefaultValue Set<String> attachmentHosts,
        @DefaultValue Set<String> innerAttachmentHosts) {

    /** A hand-over's lease is 60 s; four of these have to end well before. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(12);

    SmtpSettings {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("url must say where the SMTP server is.");
        }
        between("timeout", timeout, Duration.ofMillis(1), LONGEST_TIMEOUT);
        between("imap-poll", imapPoll, Duration.ofMillis(100), Duration.ofMinutes(20));
        if (concurrency < 1 || concurrency > 100) {
            throw new IllegalArgumentException("concurrency must be between 1 and 100.");
        }
        attachmentHosts = Set.copyOf(attachmentHosts);
        innerAttachmentHosts = Set.copyOf(innerAttachmentHosts);
        Stream.concat(attachmentHosts.stream(), innerAttachmentHosts.stream())
                .filter(host -> !host.matches("[a-z0-9.-]+"))
                .findAny()
                .ifPresent(host -> {
                    throw new IllegalArgumentException(
                            "attachment-hosts must be names of hosts in small letters, such as files.example.org.");
                });
        var server = SmtpServer.parsed(url);
        Dkim.of(server.domain(), dkimDomain, dkimSelector, dkimKey);
        Marks.of(bounceAddress, secret);
        ImapMailbox.of(imap);
    }

    private static void between(String name, Duration given, Duration least, Duration most) {
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " must be between " + least.toMillis() + "ms and " + most.toSeconds() + "s.");
        }
    }

    /** How long a whole hand-over may take, whatever the server does. */
    Duration budget() {
        return timeout.multipliedBy(4);
    }

    SmtpServer server() {
        return SmtpServer.parsed(String.valueOf(url));
    }

    @Nullable
    Dkim dkim() {
        return Dkim.of(server().domain(), dkimDomain, dkimSelector, dkimKey);
    }

    @Nullable
    Marks marks() {
        return Marks.of(bounceAddress, secret);
    }

    @Nullable
    ImapMailbox mailbox() {
        return ImapMailbox.of(imap);
    }

    static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Leaves out URLs, keys and secrets. */
    @Override
    public String toString() {
        return "SmtpSettings[timeout=" + timeout + ", concurrency=" + concurrency + "]";
    }
}
