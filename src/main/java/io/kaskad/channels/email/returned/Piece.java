package io.kaskad.channels.email.returned;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mail that has no parts itself.
 *
 * @param type such as {@code text/plain}
 * @param depth how many mails it is in: 0 for what the mail itself says, more for what it returns
 */
record Piece(String type, @Nullable String charset, boolean attached, int depth, byte[] content) {

    static Piece of(String contentType, boolean attached, int depth, byte[] content) {
        try {
            var parsed = new ContentType(contentType);
            return new Piece(
                    parsed.getBaseType().toLowerCase(Locale.ROOT),
                    parsed.getParameter("charset"),
                    attached,
                    depth,
                    content);
        } catch (ParseException e) {
            return new Piece("text/plain", null, attached, depth, content);
        }
    }

    boolean is(String... types) {
        return List.of(types).contains(type);
    }

    String text() {
        return new String(content, decoding()).replace("\r\n", "\n");
    }

    private Charset decoding() {
        try {
            return charset == null ? UTF_8 : Charset.forName(MimeUtility.javaCharset(charset));
        } catch (IllegalArgumentException e) {
            return UTF_8;
        }
    }

    /** Leaves out what it says. */
    @Override
    public String toString() {
        return "Piece[" + type + "]";
    }
}
