package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Peer;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.testing.Outbound;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that does as it is told, and a mailbox on a real IMAP server where letters come back to. */
final class EmailPeer implements Peer {

    private static final String SMTP_PASSWORD = "smtp-password";
    private static final String IMAP_PASSWORD = "imap-password";
    private static final Map<Status, String> CODES =
            Map.of(Status.DELIVERED, "delivered 2.0.0", Status.FAILED, "failed 5.7.1", Status.BOUNCED, "failed 5.1.1");

    private final AtomicInteger messages = new AtomicInteger();
    private final Told told = new Told();
    private final ScriptedSmtp smtp;
    private final GreenMail imap = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;
    private final SmtpSettings settings;
    private final SmtpProvider provider;

    EmailPeer() {
        try {
            smtp = new ScriptedSmtp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        imap.start();
        mailbox = imap.setUser("bounce@b.shop.example", "bounces", IMAP_PASSWORD);
        settings = EmailFixture.settings(
                "url",
                "smtp://shop:" + SMTP_PASSWORD + "@localhost:" + smtp.port() + "?from=shop@shop.example&starttls=off",
                "timeout",
                "400ms",
                "bounce-address",
                "bounce@b.shop.example",
                "secret",
                EmailFixture.SECRET,
                "imap",
                "imap://bounces:" + IMAP_PASSWORD + "@127.0.0.1:"
                        + imap.getImap().getPort() + "/INBOX?starttls=off",
                "imap-poll",
                "200ms");
        provider = EmailFixture.provider(settings, told, Clock.systemUTC());
        provider.listen();
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        var n = messages.incrementAndGet();
        return Outbound.message(
                Channel.EMAIL,
                "reader" + n + "@customer.example",
                new Text("Order " + n, "Words for reader " + n, null));
    }

    @Override
    public List<String> taken() {
        return List.copyOf(smtp.taken);
    }

    @Override
    public List<String> secrets() {
        return List.of(SMTP_PASSWORD, IMAP_PASSWORD, EmailFixture.SECRET);
    }

    @Override
    public void accepts() {
        smtp.polite();
    }

    @Override
    public void refusesAddress() {
        smtp.polite().says("RCPT", "550 5.1.1 no such user");
    }

    @Override
    public void throttles() {
        smtp.polite().says("MAIL", "421 4.7.0 too fast");
    }

    @Override
    public void refusesCredentials() {
        smtp.polite().says("AUTH", "535 5.7.8 no");
    }

    @Override
    public void fallsSilent() {
        smtp.polite().says("GREETING", ScriptedSmtp.HANG).says("MAIL", ScriptedSmtp.HANG);
    }

    @Override
    public void takesAndFallsSilent() {
        smtp.polite().says("CONTENT", ScriptedSmtp.HANG);
    }

    @Override
    public void takesAndCutsItsAnswer() {
        smtp.polite().says("CONTENT", ScriptedSmtp.CUT);
    }

    @Override
    public void isGone() {
        try {
            smtp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Status> reportable() {
        return EnumSet.of(Status.DELIVERED, Status.FAILED, Status.BOUNCED);
    }

    @Override
    public void reports(Accepted accepted, OutboundMessage message, Status status) {
        var ours = accepted.providerMessageId().contains(message.id().toString());
        var to = ours ? marks(EmailFixture.SECRET).address(message.id()) : "bounce@b.shop.example";
        comesBack(to, accepted.providerMessageId(), status);
    }

    @Override
    public void isImpersonated(Accepted accepted, OutboundMessage message, Status status) {
        comesBack(marks("not the secret we have").address(message.id()), accepted.providerMessageId(), status);
    }

    private static Marks marks(String secret) {
        return Objects.requireNonNull(Marks.of("bounce@b.shop.example", secret));
    }

    private void comesBack(String to, String id, Status status) {
        var code = CODES.get(status).split(" ");
        var text = """
                Return-Path: <>
                From: MAILER-DAEMON@customer.example
                To: %s
                Message-ID: <%s@customer.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; customer.example

                Final-Recipient: rfc822; somebody@customer.example
                Action: %s
                Status: %s
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(to, UUID.randomUUID(), code[0], code[1], id);
        try {
            mailbox.deliver(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        await().until(this::everythingIsRead);
    }

    private boolean everythingIsRead() throws FolderException {
        return imap.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                .allMatch(message -> message.getFlags().getUserFlags().length > 0);
    }

    @Override
    public Told told() {
        return told;
    }

    @Override
    public void close() {
        provider.close();
        isGone();
        imap.stop();
    }
}
