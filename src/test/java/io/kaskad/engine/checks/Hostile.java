package io.kaskad.engine.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that somebody might try to deploy.
 *
 * @param element the element the refusal must name; empty if there is none
 * @param rule the rule it breaks; empty if only its name is wrong
 */
record Hostile(String name, String file, byte[] content, String element, String rule) {

    private static final JsonNode SET = SharedSet.json("hostile.json", new TypeReference<>() {});
    private static final Pattern HOLE = Pattern.compile("\\{\\{(expression|raw|references|split (.*?))}}");

    static List<String> expressions() {
        var all = new ArrayList<String>();
        SET.path("expressions").forEach(expression -> all.add(expression.asText()));
        return all;
    }

    static List<Hostile> all() {
        var all = new ArrayList<>(withExpression(expressions().get(0)));
        each(
                "fragments",
                (name, sample) ->
                        all.add(sample(name, sample, "", sample.path("rule").asText())));
        each("documents", (name, sample) -> all.add(document(name, sample)));
        each("fileNames", (name, file) -> all.add(new Hostile(name, file.asText(), harmless(), "", "")));
        return all;
    }

    /** The expression in every place that could hold one. */
    static List<Hostile> withExpression(String expression) {
        var all = new ArrayList<Hostile>();
        each("places", (name, sample) -> all.add(sample(name, sample, expression, "expression")));
        return all;
    }

    private static void each(String kind, BiConsumer<String, JsonNode> use) {
        SET.path(kind).properties().forEach(entry -> use.accept(entry.getKey(), entry.getValue()));
    }

    private static Hostile sample(String name, JsonNode sample, String expression, String rule) {
        var filled = HOLE.matcher(sample.path("xml").asText())
                .replaceAll(hole -> Matcher.quoteReplacement(written(expression, hole.group(1))));
        var diagram = diagram(sample.path("in").asText(), filled);
        return new Hostile(name, "hostile.bpmn", diagram, sample.path("element").asText(), rule);
    }

    private static String written(String expression, String how) {
        if (how.startsWith("split ")) {
            return escaped(expression.substring(0, 1))
                    + how.substring("split ".length())
                    + escaped(expression.substring(1));
        }
        return switch (how) {
            case "raw" -> expression;
            case "references" ->
                expression.chars().mapToObj(character -> "&#" + character + ";").collect(Collectors.joining());
            default -> escaped(expression);
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    /** A whole diagram with this in one of its holes. */
    static byte[] diagram(String hole, String filling) {
        return SET.path("diagram")
                .asText()
                .replace("{{" + hole + "}}", filling)
                .replaceAll("\\{\\{[a-zA-Z]+}}", "")
                .getBytes(UTF_8);
    }

    static byte[] harmless() {
        return diagram("process", "");
    }

    private static Hostile document(String name, JsonNode sample) {
        var charset = Charset.forName(sample.path("charset").asText("UTF-8"));
        return new Hostile(name, "hostile.bpmn", sample.path("xml").asText().getBytes(charset), "", "xml");
    }

    @Override
    public String toString() {
        return name;
    }
}
