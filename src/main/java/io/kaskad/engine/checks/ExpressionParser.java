package io.kaskad.engine.checks;

import io.kaskad.engine.checks.Reading.Ask;
import io.kaskad.engine.checks.Reading.Variant;
import io.kaskad.engine.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;
import org.jspecify.annotations.Nullable;

/** Refuses each part of the expression as soon as it is read. */
final class ExpressionParser extends Parser {

    /** The word a part begins with, for those that hang on one. */
    private final Map<AstNode, String> words = new HashMap<>();

    private final Map<AstNode, String> questions = new HashMap<>();

    /** Questions that were named and not asked yet. */
    private final Map<AstNode, String> unasked = new LinkedHashMap<>();

    /** Which send a part stands for; without a value where an expression tells. */
    private final Map<AstNode, Optional<String>> sends = new HashMap<>();

    private final Map<AstNode, String> splits = new HashMap<>();

    private final Set<Ask> messages = new LinkedHashSet<>();
    private final Set<Variant> variants = new LinkedHashSet<>();
    private boolean targetAction;
    private boolean sendingHours;

    ExpressionParser(Builder context, String input) {
        super(context, input);
    }

    Reading reading() {
        unasked.values().stream().findFirst().ifPresent(question -> {
            throw new Outside("\"" + question + "\" is a question: write " + question + "(…).");
        });
        return new Reading(Optional.empty(), messages, variants, targetAction, sendingHours);
    }

    @Override
    protected AstIdentifier createAstIdentifier(String name, int index) {
        if (!Vocabulary.NAMES.containsKey(name)) {
            throw Outside.name(name);
        }
        targetAction |= name.equals("targetAction");
        var node = super.createAstIdentifier(name, index);
        words.put(node, name);
        return node;
    }

    @Override
    protected AstFunction createAstFunction(String name, int index, AstParameters params) {
        if (!Vocabulary.FUNCTIONS.contains(name)) {
            throw Outside.name(name + "()");
        }
        check(name, params);
        return super.createAstFunction(name, index, params);
    }

    @Override
    protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
        var word = word(base, property);
        var name = word + "." + property;
        if (isClosed(word)) {
            var asked = base instanceof AstIdentifier || sends.containsKey(base);
            if (!asked || !Vocabulary.NAMES.get(word).contains(property)) {
                throw Outside.name(name);
            }
        }
        var node = super.createAstDot(base, property, lvalue);
        words.put(node, word);
        questions.put(node, property);
        if (isClosed(word) && isQuestion(word, property)) {
            unasked.put(node, name);
        } else if (word.equals("message")) {
            ask(base, property);
        }
        sendingHours |= name.equals("until.sendingHours");
        return node;
    }

    private void ask(AstNode base, String about) {
        var of = sends.get(base);
        if (of == null) {
            messages.add(new Ask(null, about));
        } else {
            of.ifPresent(send -> messages.add(new Ask(send, about)));
        }
    }

    /** Only plain data is reached by a key. */
    @Override
    protected AstBracket createAstBracket(AstNode base, AstNode property, boolean lvalue, boolean strict) {
        var word = word(base, "[");
        if (isClosed(word)) {
            throw Outside.name(word + "[…]");
        }
        var node = super.createAstBracket(base, property, lvalue, strict);
        words.put(node, word);
        return node;
    }

    @Override
    protected AstMethod createAstMethod(AstProperty property, AstParameters params) {
        var word = words.getOrDefault(property, "");
        var question = questions.getOrDefault(property, "[…]");
        var name = word + "." + question;
        if (!isQuestion(word, question)) {
            throw Outside.name(name + "()");
        }
        var arguments = check(name, params);
        unasked.remove(property);
        var node = super.createAstMethod(property, params);
        words.put(node, word);
        if (name.equals("message.of")) {
            sends.put(node, Optional.ofNullable(arguments.get(0)));
        } else if (name.equals("split.variant") && arguments.get(0) != null) {
            splits.put(node, arguments.get(0));
            variants.add(new Variant(arguments.get(0), null));
        }
        return node;
    }

    @Override
    protected AstBinary createAstBinary(AstNode left, AstNode right, AstBinary.Operator operator) {
        if (operator == AstBinary.EQ || operator == AstBinary.NE) {
            compare(left, right);
            compare(right, left);
        }
        return super.createAstBinary(left, right, operator);
    }

    private void compare(AstNode split, AstNode name) {
        if (splits.containsKey(split) && literal(name) != null) {
            variants.add(new Variant(splits.get(split), literal(name)));
        }
    }

    private static List<@Nullable String> check(String name, AstParameters params) {
        var arguments = new ArrayList<@Nullable String>();
        for (int i = 0; i < params.getCardinality(); i++) {
            arguments.add(literal(params.getChild(i)));
        }
        Question.problem(name, arguments).ifPresent(problem -> {
            throw new Outside(problem);
        });
        return arguments;
    }

    private static boolean isQuestion(String word, String property) {
        return Vocabulary.QUESTIONS.getOrDefault(word, Set.of()).contains(property);
    }

    /** Whether only what the vocabulary names can follow. */
    private static boolean isClosed(String word) {
        return !Vocabulary.NAMES.getOrDefault(word, Set.of()).isEmpty();
    }

    private String word(AstNode base, String property) {
        var word = words.get(base);
        if (word == null) {
            throw Outside.name("." + property);
        }
        return word;
    }

    static @Nullable String literal(AstNode node) {
        return node instanceof AstString string ? (String) string.eval(null, null) : null;
    }

    /** Says what is wrong with the expression. */
    static final class Outside extends RuntimeException {

        private Outside(String problem) {
            super(problem);
        }

        static Outside name(String name) {
            return new Outside("\"" + name + "\" is not in the vocabulary of conditions.");
        }
    }
}
