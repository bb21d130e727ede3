package io.kaskad.content;

import io.kaskad.channels.OutboundMessage.Button;
import io.kaskad.channels.OutboundMessage.Extras;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Puts tracked links and the pixel into rendered HTML, and tracked links into what goes along. In HTML the parser only finds the places: the text between them stays as it
 * is, byte for byte, because Outlook's conditional comments don't survive being written anew.
 */
final class TrackedMarkup {

    private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("(javascript|vbscript|data):.*", Pattern.DOTALL);
    private static final Pattern NOT_IN_A_URI = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]");

    private final TrackedLinks links;

    TrackedMarkup(TrackedLinks links) {
        this.links = links;
    }

    Extras tracked(Extras extras, UUID message) {
        var buttons = extras.buttons().stream()
                .map(button ->
                        button.asksForEmail() ? button : new Button(button.text(), tracked(button.link(), message)))
                .toList();
        return new Extras(
                tracked(extras.link(), message), extras.image(), buttons, extras.attachments(), extras.approved());
    }

    private @Nullable URI tracked(@Nullable URI link, UUID message) {
        return link == null ? null : links.click(message, link);
    }

    /** @param own links that lead to us anyway */
    String tracked(String html, UUID message, Collection<String> own) {
        var document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        var edits = new ArrayList<Edit>();
        for (var link : document.select("a[href], area[href]")) {
            target(link, message, own).flatMap(target -> edit(link, target)).ifPresent(edits::add);
        }
        edits.add(new Edit(endOfBody(document, html), endOfBody(document, html), pixel(message)));
        return applied(html, edits);
    }

    /** Where this link leads from now on; empty if it stays. */
    private Optional<String> target(Element link, UUID message, Collection<String> own) {
        var href = link.attr("href").strip();
        if (SCRIPT.matcher(href.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT))
                .matches()) {
            return Optional.of("#");
        }
        if (own.contains(href) || !WEB.matcher(href).matches()) {
            return Optional.empty();
        }
        return uri(href).map(target -> links.click(message, target).toString());
    }

    private static Optional<URI> uri(String href) {
        try {
            return Optional.of(new URI(NOT_IN_A_URI
                    .matcher(href)
                    .replaceAll(
                            found -> String.format("%%%02X", (int) found.group().charAt(0)))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Edit> edit(Element link, String target) {
        var range = link.attributes().sourceRange("href").valueRange();
        return range.isTracked() ? Optional.of(new Edit(range.startPos(), range.endPos(), target)) : Optional.empty();
    }

    private static int endOfBody(Document document, String html) {
        var end = document.body().endSourceRange();
        return end.isTracked() && !end.isImplicit() ? end.startPos() : html.length();
    }

    private String pixel(UUID message) {
        return "<img src=\"" + links.pixel(message)
                + "\" width=\"1\" height=\"1\" alt=\"\" style=\"display:block;border:0\">";
    }

    private static String applied(String html, List<Edit> edits) {
        var result = new StringBuilder(html);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> result.replace(edit.from(), edit.to(), edit.text()));
        return result.toString();
    }

    private record Edit(int from, int to, String text) {}
}
