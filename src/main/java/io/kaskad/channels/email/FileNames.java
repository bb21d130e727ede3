package io.kaskad.channels.email;

import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a fetched file is called: as its server says, else as its address ends. */
final class FileNames {

    private static final int LONGEST = 100;

    private FileNames() {}

    static String of(String disposition, URI address) {
        var said = said(disposition);
        var path = Objects.requireNonNullElse(address.getPath(), "");
        return plain(said == null || said.isBlank() ? path : said);
    }

    private static @Nullable String said(String disposition) {
        try {
            var name = new ContentDisposition(disposition).getParameter("filename");
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (ParseException | UnsupportedEncodingException e) {
            return null;
        }
    }

    /** Without directories, and without anything that shows a name as another one. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029<>:\"|?*]", "").replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? "attachment" : shortened(plain);
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - ending.length()) + ending;
    }
}
