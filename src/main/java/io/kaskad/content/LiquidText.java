package io.kaskad.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.exceptions.ExceededMaxIterationsException;
import liqp.exceptions.LiquidException;
import liqp.exceptions.VariableNotExistException;
import liqp.nodes.LNode;
import liqp.org.antlr.v4.runtime.tree.ParseTree;

/**
 * A piece of Liquid, parsed once and rendered by many threads at a time. liqp's own {@code Template} must not be shared
 * so: it keeps the variables of its last rendering in a field.
 */
final class LiquidText {

    private static final Pattern PLACE = Pattern.compile("error on line (\\d+), index (\\d+).*", Pattern.DOTALL);

    private final String part;
    private final LiquidDialect dialect;
    private final TemplateParser parser;
    private final ParseTree tree;

    /** Made of the tree, which takes longer than rendering. They have state, so each is used by one thread at a time. */
    private final Queue<LNode> idle = new ConcurrentLinkedQueue<>();

    private LiquidText(String part, LiquidDialect dialect, TemplateParser parser, ParseTree tree) {
        this.part = part;
        this.dialect = dialect;
        this.parser = parser;
        this.tree = tree;
    }

    /**
     * @param part how a problem calls it, such as {@code subject}
     * @param locale for the names of months and days
     */
    static LiquidText parsed(String part, String source, LiquidDialect dialect, Locale locale) throws LiquidProblem {
        try {
            var parser = dialect.parser(locale);
            var text =
                    new LiquidText(part, dialect, parser, parser.parse(source).getParseTree());
            text.idle.add(text.nodes());
            return text;
        } catch (RuntimeException e) {
            throw problem(part, e);
        }
    }

    String rendered(Map<String, Object> model) throws LiquidProblem {
        try {
            var context = new TemplateContext(parser, model);
            LiquidLimits.start(context);
            var nodes = Optional.ofNullable(idle.poll()).orElseGet(this::nodes);
            var result = String.valueOf(nodes.render(context));
            idle.add(nodes);
            return result;
        } catch (RuntimeException e) {
            throw problem(part, e);
        }
    }

    private LNode nodes() {
        return new LiquidNodes(parser, dialect).visit(tree);
    }

    private static LiquidProblem problem(String part, RuntimeException thrown) {
        var place = "";
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof VariableNotExistException unknown) {
                return LiquidProblem.unknownVariable(part, unknown.getVariableName());
            }
            if (e instanceof LiquidException malformed) {
                return LiquidProblem.malformed(part, malformed.line, malformed.charPositionInLine);
            }
            if (e instanceof LiquidLimits.Exceeded limit) {
                return LiquidProblem.at(part, place, limit.getMessage());
            }
            if (e instanceof ExceededMaxIterationsException) {
                return LiquidProblem.at(part, place, "loops run more than " + LiquidLimits.MAX_ITERATIONS + " times.");
            }
            place = place.isEmpty() ? place(e) : place;
        }
        return LiquidProblem.at(part, place, "a filter or a limit refused a value here.");
    }

    /** Other messages of liqp repeat values, so only the place is taken out of them. */
    private static String place(Throwable e) {
        var found = PLACE.matcher(String.valueOf(e.getMessage()));
        return found.matches() ? ", line " + found.group(1) + ", column " + (Integer.parseInt(found.group(2)) + 1) : "";
    }
}
