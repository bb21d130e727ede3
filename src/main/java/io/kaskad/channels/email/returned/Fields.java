package io.kaskad.channels.email.returned;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;

/** Reports that are written like headers: blocks of fields, parted by empty lines. */
final class Fields {

    private Fields() {}

    /** All fields as one block. */
    static InternetHeaders block(Piece piece) {
        return block(piece.text().replaceAll("\n[ \\t]*(?=\n)", ""));
    }

    /** Block by block. */
    static List<InternetHeaders> blocks(String text) {
        return Arrays.stream(text.strip().split("\n[ \\t]*\n+"))
                .map(Fields::block)
                .toList();
    }

    private static InternetHeaders block(String text) {
        try {
            return new InternetHeaders(new ByteArrayInputStream((text.strip() + "\n\n").getBytes(UTF_8)), true);
        } catch (MessagingException e) {
            return new InternetHeaders();
        }
    }

    /** The field, unfolded; empty if there is none. */
    static String value(InternetHeaders block, String name) {
        var value = block.getHeader(name, null);
        return value == null ? "" : MimeUtility.unfold(value).strip();
    }
}
