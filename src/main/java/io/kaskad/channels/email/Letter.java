package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.OutboundMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** A message as RFC 5322 has it: plain text and HTML as alternatives, attachments, and one-click unsubscribing (RFC 8058). */
final class Letter extends SMTPMessage {

    /** What returned letters are known by even where only parts of them come back. */
    static final String MARK = "X-Kaskad-Message";

    private final String messageId;
    private final boolean international;

    /** @param recipient checked: nothing in it can end a header */
    Letter(SmtpServer server, OutboundMessage message, InternetAddress recipient, List<Attachment> files, Instant now)
            throws MessagingException {
        super(session(international(recipient)));
        this.messageId = id(message.id(), server.domain());
        this.international = international(recipient);
        setFrom(server.from());
        setRecipient(RecipientType.TO, recipient);
        setSubject(oneLine(message.text().subject()), UTF_8.name());
        setSentDate(Date.from(now));
        setEnvelopeFrom(server.sender());
        unsubscribing(message);
        content(message.text(), files);
        saveChanges();
    }

    static String id(UUID message, String domain) {
        return "<" + message + "@" + domain + ">";
    }

    private static boolean international(InternetAddress recipient) {
        return !US_ASCII.newEncoder().canEncode(recipient.getAddress());
    }

    private static Session session(boolean international) {
        var properties = new Properties();
        properties.put("mail.mime.allowutf8", String.valueOf(international));
        return Session.getInstance(properties);
    }

    /** Comes back to an address of its own. */
    void mark(Marks marks, UUID message) throws MessagingException {
        setEnvelopeFrom(marks.address(message));
        setHeader(MARK, marks.mark(message));
    }

    /** What bounces will call it; the same for each attempt, so that a second copy is recognised. */
    String id() {
        return messageId;
    }

    /** Whether it needs a server that knows RFC 6531. */
    boolean international() {
        return international;
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

    private void content(OutboundMessage.Text text, List<Attachment> files) throws MessagingException {
        if (files.isEmpty()) {
            write(text, this);
            return;
        }
        var words = new MimeBodyPart();
        write(text, words);
        var parts = new MimeMultipart("mixed", new BodyPart[] {words});
        for (var file : files) {
            parts.addBodyPart(file.part());
        }
        setContent(parts);
    }

    private static void write(OutboundMessage.Text text, MimePart part) throws MessagingException {
        var markup = text.markup();
        if (markup == null) {
            part.setText(lines(text.body()), UTF_8.name());
            return;
        }
        var plain = new MimeBodyPart();
        plain.setText(lines(text.body()), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(lines(markup), UTF_8.name(), "html");
        part.setContent(new MimeMultipart("alternative", plain, html));
    }

    /** Signed as they are sent. */
    private static String lines(String text) {
        return text.replaceAll("\r\n?|\n", "\r\n");
    }

    private static String oneLine(@Nullable String subject) {
        return subject == null
                ? ""
                : subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
