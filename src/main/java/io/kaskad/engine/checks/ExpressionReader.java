package io.kaskad.engine.checks;

import io.kaskad.engine.checks.ExpressionParser.Outside;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads an expression without evaluating anything, and finds what is not in the vocabulary. */
final class ExpressionReader {

    private static final int MOST_CHARACTERS = 1_000;

    /** Reading goes deeper with each of them. */
    private static final int MOST_BRACKETS = 100;

    private ExpressionReader() {}

    static Reading read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Reading.refused("it has more than " + MOST_CHARACTERS + " characters.");
        }
        if (text.chars().filter(c -> c == '(' || c == '[').count() > MOST_BRACKETS) {
            return Reading.refused("it has more than " + MOST_BRACKETS + " brackets.");
        }
        try {
            return parsed(text);
        } catch (TreeBuilderException e) {
            return Reading.refused("it is malformed at position " + e.getPosition() + ".");
        } catch (Outside e) {
            return Reading.refused(e.getMessage());
        }
    }

    private static Reading parsed(String text) {
        var builder = new Listening();
        var root = builder.build(text).getRoot();
        return quotesAnother(root)
                ? Reading.refused("it has another expression in quotation marks.")
                : builder.parser.reading();
    }

    /** The engine cuts lists at their commas before it reads what is between them. */
    private static boolean quotesAnother(Node node) {
        var text = node instanceof AstNode part ? ExpressionParser.literal(part) : null;
        if (text != null && Reading.isExpression(text)) {
            return true;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (quotesAnother(node.getChild(i))) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the parser, for that knows what was said. */
    private static final class Listening extends Builder {

        private static final long serialVersionUID = 1L;

        private transient ExpressionParser parser;

        Listening() {
            super(Feature.METHOD_INVOCATIONS);
        }

        @Override
        protected Parser createParser(String expression) {
            parser = new ExpressionParser(this, expression);
            return parser;
        }
    }
}
