package io.kaskad.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.exceptions.LiquidException;
import liqp.exceptions.VariableNotExistException;
import liqp.filters.Filter;
import liqp.nodes.AtomNode;
import liqp.nodes.BlockNode;
import liqp.nodes.FilterNode;
import liqp.nodes.LNode;
import liqp.nodes.LookupNode;
import liqp.nodes.OutputNode;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liqp.parser.v4.NodeVisitor;
import liquid.parser.v4.LiquidParser.AssignmentContext;
import liquid.parser.v4.LiquidParser.Atom_othersContext;
import liquid.parser.v4.LiquidParser.BlockContext;
import liquid.parser.v4.LiquidParser.Case_tagContext;
import liquid.parser.v4.LiquidParser.FilterContext;
import liquid.parser.v4.LiquidParser.For_arrayContext;
import liquid.parser.v4.LiquidParser.If_tagContext;
import liquid.parser.v4.LiquidParser.Include_relative_tagContext;
import liquid.parser.v4.LiquidParser.Include_tagContext;
import liquid.parser.v4.LiquidParser.OutputContext;
import liquid.parser.v4.LiquidParser.Unless_tagContext;

/**
 * Makes the nodes of one rendering from a parsed template. An attribute that is not there is an error where it is
 * written out, but nil where the author shows that it may be missing: in a condition, in a loop, before {@code default}.
 */
final class LiquidNodes extends NodeVisitor {

    private final Optional<Filter> escape;
    private boolean mayBeMissing;

    LiquidNodes(TemplateParser parser, LiquidDialect dialect) {
        super(parser.insertions, parser.filters, parser.liquidStyleInclude);
        this.escape = dialect.escape();
    }

    @Override
    public LNode visit(ParseTree tree) {
        var node = super.visit(tree);
        return mayBeMissing && node instanceof LookupNode ? context -> valueOrNil(node, context) : node;
    }

    @Override
    public LNode visitOutput(OutputContext ctx) {
        var output = (OutputNode) with(hasDefault(ctx.filter()), () -> super.visitOutput(ctx));
        escape.ifPresent(filter -> output.addFilter(new FilterNode(ctx, filter)));
        return output;
    }

    @Override
    public LNode visitAssignment(AssignmentContext ctx) {
        return with(hasDefault(ctx.filter()), () -> super.visitAssignment(ctx));
    }

    @Override
    public LNode visitIf_tag(If_tagContext ctx) {
        return with(true, () -> super.visitIf_tag(ctx));
    }

    @Override
    public LNode visitUnless_tag(Unless_tagContext ctx) {
        return with(true, () -> super.visitUnless_tag(ctx));
    }

    @Override
    public LNode visitCase_tag(Case_tagContext ctx) {
        return with(true, () -> super.visitCase_tag(ctx));
    }

    @Override
    public LNode visitFor_array(For_arrayContext ctx) {
        return with(true, () -> super.visitFor_array(ctx));
    }

    /** Text comes in tiny pieces, which are joined: an email has thousands of them. */
    @Override
    public BlockNode visitBlock(BlockContext ctx) {
        return with(false, () -> {
            var block = new BlockNode();
            var text = new StringBuilder();
            for (var atom : ctx.atom()) {
                if (atom instanceof Atom_othersContext) {
                    text.append(atom.getText());
                } else {
                    addText(block, text);
                    block.add(visit(atom));
                }
            }
            addText(block, text);
            return block;
        });
    }

    private static void addText(BlockNode block, StringBuilder text) {
        if (!text.isEmpty()) {
            block.add(new AtomNode(text.toString()));
            text.setLength(0);
        }
    }

    @Override
    public FilterNode visitFilter(FilterContext ctx) {
        return with(false, () -> super.visitFilter(ctx));
    }

    @Override
    public LNode visitInclude_tag(Include_tagContext ctx) {
        throw new LiquidException("include", ctx);
    }

    @Override
    public LNode visitInclude_relative_tag(Include_relative_tagContext ctx) {
        throw new LiquidException("include_relative", ctx);
    }

    private <T> T with(boolean missing, Supplier<T> visit) {
        var before = mayBeMissing;
        mayBeMissing = missing;
        try {
            return visit.get();
        } finally {
            mayBeMissing = before;
        }
    }

    private static boolean hasDefault(List<FilterContext> filters) {
        return filters.stream().anyMatch(filter -> filter.Id().getText().equals("default"));
    }

    private static Object valueOrNil(LNode lookup, TemplateContext context) {
        try {
            return lookup.render(context);
        } catch (VariableNotExistException e) {
            var root = e.getVariableName().split("[.\\[]", 2)[0];
            if (context.containsKey(root)) {
                return null;
            }
            throw e;
        }
    }
}
