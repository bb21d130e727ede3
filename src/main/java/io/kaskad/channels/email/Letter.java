package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.OutboundMessage;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A message as RFC 5322 has it: plain text and HTML as alternatives, and one-click unsubscribing (RFC 8058). */
final class Letter extends MimeMessage {

    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final String messageId;

    /** @param recipient checked: nothing in it can end a header */
    Letter(SmtpServer server, OutboundMessage message, InternetAddress recipient, Instant now)
            throws MessagingException {
        super(NO_SESSION);
        this.messageId = "<" + message.id() + "@" + server.domain() + ">";
        setFrom(server.from());
        setRecipient(RecipientType.TO, recipient);
        setSubject(oneLine(message.text().subject()), UTF_8.name());
        setSentDate(Date.from(now));
        unsubscribing(message);
        content(message.text());
        saveChanges();
    }

    /** What bounces will call it; the same for each attempt, so that a second copy is recognised. */
    String id() {
        return messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private void unsubscribing(OutboundMessage message) throws MessagingException {
        var unsubscribe = message.unsubscribe();
        if (unsubscribe != null) {
            setHeader("List-Unsubscribe", "<" + unsubscribe.toASCIIString() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private void content(OutboundMessage.Text text) throws MessagingException {
        var markup = text.markup();
        if (markup == null) {
            setText(text.body(), UTF_8.name());
            return;
        }
        var plain = new MimeBodyPart();
        plain.setText(text.body(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(markup, UTF_8.name(), "html");
        setContent(new MimeMultipart("alternative", plain, html));
    }

    private static String oneLine(@Nullable String subject) {
        return subject == null
                ? ""
                : subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
