package io.kaskad.channels.email.returned;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/** What a person wrote in an answer, without what it quotes and without the signature. */
final class WrittenText {

    private static final int LONGEST = 10_000;

    /** What somebody writes stands above or below what is quoted, and the patterns take their time. */
    private static final int MOST_READ = 50_000;

    /** Says who wrote what follows: over at most three lines, the last of which ends with a colon. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile("(?imu)^[ \\t]*(?:on\\b[^\\n]{3,300}(?:\\n[^\\n]{1,200}){0,2}?\\bwrote:"
                    + "|[^\\n]{0,300}(?:\\n[^\\n]{1,200})?(?:пишет|писал|писала|писал\\(а\\)|написал|написала|написал\\(а\\)):"
                    + "|[^\\n]{0,200}<[^\\s<>@]+@[^\\s<>]+>:)[ \\t]*$");

    private static final Pattern END = Pattern.compile("(?imu)^[ \\t]*(?:-- ?"
            + "|-{2,}[ \\t]*(?:original message|forwarded message|исходное сообщение|пересылаемое сообщение|message"
            + " d'origine|ursprüngliche nachricht)[^\\n]*"
            + "|_{10,}"
            + "|(?:from|от|von|de):[ \\t]*[^\\n]*@[^\\n]*"
            + "|(?:sent from my|sent from mail|get outlook for|отправлено (?:с|из)|отправлено от)\\b[^\\n]*)$");

    private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]*>.*(?:\\n|$)");

    private WrittenText() {}

    static String of(List<Piece> pieces) {
        var text = first(pieces, "text/plain");
        var written = written(text.isBlank() ? unquoted(first(pieces, "text/html")) : text);
        return written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    }

    private static String first(List<Piece> pieces, String type) {
        return pieces.stream()
                .filter(piece -> piece.depth() == 0 && !piece.attached() && piece.is(type))
                .map(Piece::text)
                .findFirst()
                .orElse("");
    }

    private static String written(String text) {
        var all = text.substring(0, Math.min(text.length(), MOST_READ)).replace('\u00a0', ' ');
        var attribution = ATTRIBUTION.matcher(all);
        if (attribution.find()) {
            var below = all.substring(attribution.end());
            all = all.substring(0, attribution.start()) + (QUOTED.matcher(below).find() ? "\n" + below : "");
        }
        var unquoted = QUOTED.matcher(all).replaceAll("");
        var end = END.matcher(unquoted);
        var written = end.find() ? unquoted.substring(0, end.start()) : unquoted;
        return written.replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String unquoted(String html) {
        var document = Jsoup.parse(html);
        document.select("blockquote, .gmail_quote, .gmail_signature, .yahoo_quoted, #appendonsend, #appendonsend ~ *,"
                        + " #divRplyFwdMsg, #divRplyFwdMsg ~ *, .moz-cite-prefix, .moz-signature, style, script, title")
                .remove();
        return plain(document);
    }

    static String plain(String html) {
        return plain(Jsoup.parse(html));
    }

    private static String plain(Document document) {
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        document.select("br").append("\\n");
        document.select("p, div, tr, li, h1, h2, h3").prepend("\\n");
        var marked = document.body().html().replace("\n", " ").replace("\\n", "\n");
        var text = Jsoup.clean(marked, "", Safelist.none(), new Document.OutputSettings().prettyPrint(false));
        return Parser.unescapeEntities(text, false);
    }
}
