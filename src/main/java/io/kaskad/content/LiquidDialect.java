package io.kaskad.content;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.blocks.Block;
import liqp.blocks.Capture;
import liqp.blocks.Cycle;
import liqp.filters.Filter;
import liqp.filters.Filters;
import liqp.nodes.LNode;
import liqp.parser.Flavor;

/** Liquid as templates speak it: strict, limited, without access to files; in HTML and JSON with every inserted value escaped. */
enum LiquidDialect {
    PLAIN {
        @Override
        TemplateParser.Builder extended(TemplateParser.Builder parser) {
            return parser;
        }
    },
    HTML {
        @Override
        Markup escaped(String text) {
            return Markup.escaped(text);
        }

        @Override
        TemplateParser.Builder extended(TemplateParser.Builder parser) {
            return super.extended(parser)
                    .withFilter(markup("escape", Markup::escaped))
                    .withFilter(markup("escape_once", Markup::escaped))
                    .withFilter(markup("h", Markup::escaped))
                    .withFilter(markup("newline_to_br", LiquidDialect::lines));
        }
    },
    /** Values stand between the quotation marks of a string. */
    JSON {
        @Override
        Markup escaped(String text) {
            return new Markup(new String(JsonStringEncoder.getInstance().quoteAsString(text)));
        }
    };

    /** Added to each {@code {{ output }}} of a dialect that escapes. */
    private final Filter escape = new Filter("kaskad_escape") {
        @Override
        public Object apply(Object value, TemplateContext context, Object... params) {
            return value == null || value instanceof Number || value instanceof Boolean || value instanceof Markup
                    ? value
                    : escaped(asString(value, context));
        }
    };

    /** As it can stand in what is written. */
    Markup escaped(String text) {
        throw new UnsupportedOperationException();
    }

    Optional<Filter> escape() {
        return this == PLAIN ? Optional.empty() : Optional.of(escape);
    }

    TemplateParser.Builder extended(TemplateParser.Builder parser) {
        return parser.withBlock(new CapturedMarkup()).withBlock(new EscapedCycle(escape));
    }

    TemplateParser parser(Locale locale) {
        var parser = new TemplateParser.Builder()
                .withFlavor(Flavor.LIQUID)
                .withStrictVariables(true)
                .withStrictTypedExpressions(false)
                .withLocale(locale)
                .withDefaultTimeZone(ZoneOffset.UTC)
                .withNameResolver(name -> {
                    throw new IOException("templates cannot include files");
                });
        Filters.DEFAULT_FILTERS.values().forEach(filter -> parser.withFilter(LiquidLimits.guarded(filter)));
        return LiquidLimits.set(extended(parser)).build();
    }

    private static Markup lines(String text) {
        return new Markup(Markup.escaped(text).html().replaceAll("\r?\n", "<br />\n"));
    }

    private static Filter markup(String name, Function<String, Markup> made) {
        return LiquidLimits.guarded(new Filter(name) {
            @Override
            public Object apply(Object value, TemplateContext context, Object... params) {
                return value instanceof Markup ? value : made.apply(asString(value, context));
            }
        });
    }

    /** What a capture collects is escaped already. */
    private static final class CapturedMarkup extends Block {

        private CapturedMarkup() {
            super("capture");
        }

        @Override
        public Object render(TemplateContext context, LNode... nodes) {
            var name = asString(nodes[0].render(context), context);
            new Capture().render(context, nodes);
            context.put(name, new Markup(asString(context.get(name), context)), true);
            return null;
        }
    }

    /** The one tag that writes a value out by itself. */
    private static final class EscapedCycle extends Block {

        private final Cycle cycle = new Cycle();
        private final Filter escape;

        private EscapedCycle(Filter escape) {
            super("cycle");
            this.escape = escape;
        }

        @Override
        public Object render(TemplateContext context, LNode... nodes) {
            return escape.apply(cycle.render(context, nodes), context);
        }
    }
}
