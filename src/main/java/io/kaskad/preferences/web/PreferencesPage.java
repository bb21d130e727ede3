package io.kaskad.preferences.web;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consent.Subject;
import io.kaskad.customers.Topics.Topic;
import io.kaskad.preferences.Choices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Says what a customer gets, and takes what the customer wants instead. */
final class PreferencesPage {

    /** The names of form fields. */
    static final String ACTION = "action";

    static final String WANTED = "wanted";
    static final String ONE_CLICK = "List-Unsubscribe";

    private PreferencesPage() {}

    static ResponseEntity<String> asking(Texts texts, Choices choices) {
        var one = section("h1", texts.of("one.heading"), texts.of("one.text"), """
                <form method="post"><input type="hidden" name="%s" value="One-Click">%s</form>
                """.formatted(
                        ONE_CLICK, button(texts.of("one.button"), "")));
        var choose = choices.channels().isEmpty() ? "" : choosing(texts, choices);
        var stop = section("h2", texts.of("stop.heading"), texts.of("stop.text"), """
                <form method="post"><input type="hidden" name="%s" value="stop">%s</form>
                """.formatted(
                        ACTION, button(texts.of("stop.button"), "quiet")));
        return PlainPage.of(HttpStatus.OK, texts, texts.of("one.heading"), one + choose + stop);
    }

    private static String choosing(Texts texts, Choices choices) {
        var head = choices.channels().stream()
                .map(channel -> "<th scope=\"col\">" + texts.of(channel) + "</th>")
                .collect(joining());
        var rows = titles(texts, choices).entrySet().stream()
                .map(topic -> row(texts, choices, topic.getKey(), topic.getValue()))
                .collect(joining());
        return section("h2", texts.of("choose.heading"), "", """
                <form method="post"><input type="hidden" name="%s" value="choose">
                <div class="scroll"><table><thead><tr><td></td>%s</tr></thead><tbody>%s</tbody></table></div>%s</form>
                """.formatted(
                        ACTION, head, rows, button(texts.of("choose.button"), "")));
    }

    private static Map<String, String> titles(Texts texts, Choices choices) {
        return choices.topics().isEmpty()
                ? Map.of(Consent.ALL_TOPICS, texts.of("choose.all"))
                : choices.topics().stream()
                        .collect(Collectors.toMap(
                                Topic::name,
                                topic -> topic.title(texts.locale()),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private static String row(Texts texts, Choices choices, String topic, String title) {
        return "<tr><th scope=\"row\">" + htmlEscape(title) + "</th>"
                + choices.channels().stream()
                        .map(channel ->
                                box(new Subject(channel, topic), choices.wanted(), title + ", " + texts.of(channel)))
                        .collect(joining())
                + "</tr>";
    }

    private static String box(Subject subject, Set<Subject> wanted, String label) {
        return "<td><input type=\"checkbox\" name=\"%s\" value=\"%s\" aria-label=\"%s\"%s></td>"
                .formatted(
                        WANTED,
                        htmlEscape(written(subject)),
                        htmlEscape(label),
                        wanted.contains(subject) ? " checked" : "");
    }

    private static String written(Subject subject) {
        return subject.channel().key() + " " + subject.topic();
    }

    /** As a form brings it; what is none is left out. */
    static Set<Subject> read(List<String> wanted) {
        return wanted.stream()
                .map(text -> text.split(" ", 2))
                .filter(parts -> parts.length == 2 && Channel.find(parts[0]).isPresent())
                .map(parts -> new Subject(Channel.of(parts[0]), parts[1]))
                .collect(Collectors.toSet());
    }

    static ResponseEntity<String> confirming(Texts texts) {
        return PlainPage.of(
                HttpStatus.OK,
                texts,
                texts.of("confirm.heading"),
                section(
                        "h1",
                        texts.of("confirm.heading"),
                        texts.of("confirm.text"),
                        "<form method=\"post\">" + button(texts.of("confirm.button"), "") + "</form>"));
    }

    /** @param back whether there is more to choose where the form was */
    static ResponseEntity<String> done(Texts texts, String heading, String text, boolean back) {
        var way = back ? "<p><a href=\"\">" + texts.of("back") + "</a></p>" : "";
        return PlainPage.of(
                HttpStatus.OK, texts, texts.of(heading), section("h1", texts.of(heading), texts.of(text), way));
    }

    static ResponseEntity<String> gone(Texts texts) {
        return PlainPage.of(
                HttpStatus.NOT_FOUND,
                texts,
                texts.of("gone.heading"),
                section("h1", texts.of("gone.heading"), texts.of("gone.text"), ""));
    }

    private static String section(String level, String heading, String text, String more) {
        return "<section><%1$s>%2$s</%1$s>%3$s%4$s</section>"
                .formatted(level, heading, text.isEmpty() ? "" : "<p>" + text + "</p>", more);
    }

    private static String button(String text, String look) {
        return "<button type=\"submit\" class=\"%s\">%s</button>".formatted(look, text);
    }
}
