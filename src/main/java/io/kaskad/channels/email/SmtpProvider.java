package io.kaskad.channels.email;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.email.SmtpConnection.Step;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands email to an SMTP server over connections that stay open between messages. */
final class SmtpProvider implements Provider {

    private static final Logger log = LoggerFactory.getLogger(SmtpProvider.class);

    private final String name;
    private final SmtpServer server;
    private final SmtpSettings settings;
    private final SmtpConnections connections;
    private final Attachments attachments;
    private final @Nullable Marks marks;
    private final @Nullable Dkim dkim;
    private final @Nullable MailboxReader reader;
    private final Clock clock;

    SmtpProvider(String name, SmtpSettings settings, Receipts receipts, Hearings hearings, Clock clock) {
        this.name = name;
        this.server = settings.server();
        this.settings = settings;
        this.connections = new SmtpConnections(server, settings);
        this.attachments = new Attachments(settings);
        this.marks = settings.marks();
        this.dkim = settings.dkim();
        var mailbox = settings.mailbox();
        this.reader = mailbox == null
                ? null
                : new MailboxReader(name, mailbox, settings, new Reporter(name, server, marks, receipts, hearings));
        this.clock = clock;
        log.info("Email goes out through {}.", server);
    }

    /** Begins to read what comes back. */
    void listen() {
        if (reader != null) {
            reader.start();
        }
    }

    void stopListening() {
        if (reader != null) {
            reader.stop();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public int concurrency() {
        return settings.concurrency();
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var recipient = recipient(message.address());
        if (recipient.isEmpty()) {
            return new Handover.Bounced("The address is not one that email can be sent to.");
        }
        var begun = System.nanoTime();
        var deadline = begun + settings.budget().toNanos();
        try {
            var files = attachments.fetched(
                    message.text().extras().attachments(),
                    begun + settings.timeout().toNanos());
            var letter = new Letter(server, message, recipient.get(), files, clock.instant());
            if (marks != null) {
                letter.mark(marks, message.id());
            }
            if (dkim != null) {
                dkim.sign(letter);
            }
            return handOver(letter, recipient.get(), deadline);
        } catch (Attachments.Missing e) {
            return e.handover;
        } catch (MessagingException e) {
            return new Handover.Rejected("The message cannot be written as an email.");
        }
    }

    @Override
    public void close() {
        stopListening();
        connections.close();
        attachments.close();
    }

    /** Once more if the server had closed a connection that was idle: nothing was taken then, and nobody has to wait. */
    private Handover handOver(Letter letter, InternetAddress recipient, long deadline) {
        var connection = connections.borrow();
        var stale = connection.used();
        var handover = handOver(letter, recipient, connection, deadline);
        return stale && notTaken(handover) && hungUp(connection)
                ? handOver(letter, recipient, connections.fresh(), deadline)
                : handover;
    }

    private static boolean notTaken(Handover handover) {
        return handover instanceof Handover.TryLater
                || handover instanceof Handover.Throttled
                || handover instanceof Handover.Unreachable;
    }

    /** A plain no, after which the next message may follow. */
    private static boolean refused(@Nullable SmtpAnswer answer) {
        return answer != null && !answer.positive() && !answer.closing();
    }

    private static boolean hungUp(SmtpConnection connection) {
        var answer = connection.answer();
        return answer == null || answer.positive() || answer.closing();
    }

    private Handover handOver(Letter letter, InternetAddress recipient, SmtpConnection connection, long deadline) {
        try {
            connections.within(Duration.ofNanos(deadline - System.nanoTime()), connection, () -> {
                if (!connection.used()) {
                    connection.open(server);
                }
                connection.send(letter, recipient);
            });
        } catch (MessagingException | RuntimeException e) {
            return failed(letter, connection, e);
        }
        connections.giveBack(connection);
        return accepted(letter);
    }

    private Handover failed(Letter letter, SmtpConnection connection, Exception thrown) {
        var step = connection.step();
        var answer = connection.answer();
        if (refused(answer) && connection.isConnected()) {
            connections.giveBack(connection);
        } else {
            connections.retire(connection);
        }
        // a server may confirm with another 2xx than 250
        return step == Step.CONFIRMING && answer != null && answer.positive()
                ? accepted(letter)
                : SmtpVerdict.on(step, answer, thrown);
    }

    private static Handover accepted(Letter letter) {
        return new Handover.Accepted(letter.id(), null);
    }

    private static Optional<InternetAddress> recipient(String address) {
        try {
            var at = address.lastIndexOf('@');
            var ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            return ascii.matches("[[!-~&&[^<>]][\\P{ASCII}&&[^\\p{C}\\p{Z}]]]+@[!-~&&[^<>@]]+")
                    ? Optional.of(new InternetAddress(ascii, true))
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SmtpProvider[" + name + ", " + server + "]";
    }
}
