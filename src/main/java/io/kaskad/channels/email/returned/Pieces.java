package io.kaskad.channels.email.returned;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart, and the mails in it, however they are wrapped and encoded. */
final class Pieces {

    private static final int DEEPEST = 8;
    private static final int MOST = 100;
    private static final Session SESSION = session();

    private final List<Piece> pieces = new ArrayList<>();
    private final List<InternetHeaders> returned = new ArrayList<>();

    private static Session session() {
        var properties = new Properties();
        properties.put("mail.mime.allowutf8", "true");
        properties.put("mail.mime.address.strict", "false");
        return Session.getInstance(properties);
    }

    static MimeMessage mail(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    static Pieces of(MimeMessage mail) throws MessagingException, IOException {
        var pieces = new Pieces();
        pieces.take(mail, 0, 0);
        return pieces;
    }

    List<Piece> all() {
        return pieces;
    }

    /** The headers of what is returned, as far as it is. */
    List<InternetHeaders> returned() {
        return returned;
    }

    private void take(MimePart part, int depth, int mails) throws MessagingException, IOException {
        var contentType = contentType(part);
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (depth > DEEPEST || pieces.size() > MOST) {
            return;
        }
        if (type.startsWith("multipart/") && takeParts(part, depth, mails)) {
            return;
        }
        var content = content(part);
        pieces.add(Piece.of(contentType, attached(part), mails, content));
        if (type.equals("message/rfc822") || type.equals("message/global")) {
            var mail = mail(content);
            returned.add(new InternetHeaders(new ByteArrayInputStream(content), true));
            take(mail, depth + 1, mails + 1);
        } else if (type.endsWith("/rfc822-headers") || type.equals("message/global-headers")) {
            returned.add(new InternetHeaders(new ByteArrayInputStream(content), true));
        }
    }

    /** False if it has no parts after all, whatever it says of itself. */
    private boolean takeParts(MimePart part, int depth, int mails) throws MessagingException, IOException {
        var parts = parts(part);
        for (var one : parts) {
            take(one, depth + 1, mails);
        }
        return !parts.isEmpty();
    }

    private static List<MimeBodyPart> parts(MimePart part) {
        try {
            var multipart = new MimeMultipart(part.getDataHandler().getDataSource());
            var parts = new ArrayList<MimeBodyPart>();
            for (int i = 0; i < multipart.getCount(); i++) {
                parts.add((MimeBodyPart) multipart.getBodyPart(i));
            }
            return parts;
        } catch (MessagingException e) {
            return List.of();
        }
    }

    private static String contentType(Part part) throws MessagingException {
        var types = part.getHeader("Content-Type");
        return types == null || types[0].isBlank() ? "text/plain" : types[0];
    }

    private static boolean attached(Part part) throws MessagingException {
        var dispositions = part.getHeader("Content-Disposition");
        return dispositions != null
                && dispositions[0].strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** Decoded also where it must not be encoded, such as in reports. */
    private static byte[] content(MimePart part) throws MessagingException, IOException {
        var encoding = encoding(part);
        try (var raw = raw(part)) {
            var bytes = raw.readAllBytes();
            return encoding == null ? bytes : decoded(bytes, encoding);
        }
    }

    private static byte[] decoded(byte[] raw, String encoding) {
        try (var decoding = MimeUtility.decode(new ByteArrayInputStream(raw), encoding)) {
            return decoding.readAllBytes();
        } catch (MessagingException | IOException e) {
            return raw;
        }
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        return part instanceof MimeMessage mail ? mail.getRawInputStream() : ((MimeBodyPart) part).getRawInputStream();
    }

    private static @Nullable String encoding(MimePart part) throws MessagingException {
        var encodings = part.getHeader("Content-Transfer-Encoding");
        return encodings == null ? null : encodings[0].strip().toLowerCase(Locale.ROOT);
    }
}
