package io.kaskad.engine.deployment;

import io.kaskad.engine.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads an expression and finds what is not in the vocabulary, without evaluating anything. */
final class ExpressionCheck {

    private ExpressionCheck() {}

    /** What is wrong with it, as a sentence; nothing if all is well. */
    static Optional<String> complaint(String expression) {
        try {
            new Strict().build(expression);
            return Optional.empty();
        } catch (TreeBuilderException e) {
            return Optional.of("the expression is malformed at position " + e.getPosition() + ".");
        } catch (Outside e) {
            return Optional.of(e.getMessage());
        }
    }

    private static final class Outside extends RuntimeException {
        Outside(String name) {
            super("\"" + name + "\" is not in the vocabulary of conditions.");
        }
    }

    private static final class Strict extends Builder {

        private static final long serialVersionUID = 1L;

        Strict() {
            super(Feature.METHOD_INVOCATIONS);
        }

        @Override
        protected Parser createParser(String expression) {
            return new StrictParser(this, expression);
        }
    }

    /** Refuses each part of the expression as soon as it is read. */
    private static final class StrictParser extends Parser {

        /** The word a part begins with, for those that hang on one. */
        private final Map<AstNode, String> words = new HashMap<>();

        private final Map<AstProperty, String> questions = new HashMap<>();

        StrictParser(Builder context, String input) {
            super(context, input);
        }

        @Override
        protected AstIdentifier createAstIdentifier(String name, int index) {
            if (!Vocabulary.NAMES.containsKey(name)) {
                throw new Outside(name);
            }
            var node = super.createAstIdentifier(name, index);
            words.put(node, name);
            return node;
        }

        @Override
        protected AstFunction createAstFunction(String name, int index, AstParameters params) {
            if (!Vocabulary.FUNCTIONS.contains(name)) {
                throw new Outside(name + "()");
            }
            return super.createAstFunction(name, index, params);
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
            var word = word(base, property);
            var known = Vocabulary.NAMES.getOrDefault(word, Set.of());
            if (!known.isEmpty() && !known.contains(property)) {
                throw new Outside(word + "." + property);
            }
            var node = super.createAstDot(base, property, lvalue);
            words.put(node, word);
            questions.put(node, property);
            return node;
        }

        /** Only plain data is reached by a key. */
        @Override
        protected AstBracket createAstBracket(AstNode base, AstNode property, boolean lvalue, boolean strict) {
            var word = word(base, "[");
            if (!Vocabulary.NAMES.getOrDefault(word, Set.of("closed")).isEmpty()) {
                throw new Outside(word + "[…]");
            }
            var node = super.createAstBracket(base, property, lvalue, strict);
            words.put(node, word);
            return node;
        }

        @Override
        protected AstMethod createAstMethod(AstProperty property, AstParameters params) {
            var word = words.getOrDefault(property, "");
            var question = questions.getOrDefault(property, "[…]");
            if (!Vocabulary.QUESTIONS.getOrDefault(word, Set.of()).contains(question)) {
                throw new Outside(word + "." + question + "()");
            }
            var node = super.createAstMethod(property, params);
            words.put(node, word);
            return node;
        }

        private String word(AstNode base, String property) {
            var word = words.get(base);
            if (word == null) {
                throw new Outside("." + property);
            }
            return word;
        }
    }
}
