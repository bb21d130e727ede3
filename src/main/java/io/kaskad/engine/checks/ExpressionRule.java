package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Attr;

/** Expressions that are malformed or speak of something outside the vocabulary, wherever they stand. */
final class ExpressionRule {

    private static final int SHOWN = 200;

    private ExpressionRule() {}

    static Stream<Finding> of(Part part) {
        var attributes = part.attributes().stream()
                // the code rule knows the only one there may be
                .filter(attribute -> !attribute.getLocalName().equals("delegateExpression"))
                .map(Attr::getValue);
        return Stream.concat(attributes, Stream.of(Xml.text(part.element())))
                .filter(Reading::isExpression)
                .flatMap(text -> ExpressionReader.read(text).problem().stream()
                        .map(problem -> finding(part, text.strip(), problem)));
    }

    private static Finding finding(Part part, String text, String problem) {
        var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return new Finding(
                part.id(),
                Rule.EXPRESSION,
                "The expression " + shown + " cannot be used: " + problem,
                "Ask only what the vocabulary of conditions has.",
                Map.of("expression", shown, "problem", problem));
    }
}
