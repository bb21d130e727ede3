package io.kaskad.content;

import java.time.Duration;
import java.util.Collection;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.filters.Filter;

/** How much one rendering may take. Checked in the rendering thread itself, so that nothing runs on after a refusal. */
final class LiquidLimits {

    static final int MAX_CHARACTERS = 1_000_000;
    static final int MAX_ITERATIONS = 10_000;
    static final Duration MAX_TIME = Duration.ofSeconds(2);

    /** A key no lookup can name. */
    private static final String DEADLINE = " deadline";

    private LiquidLimits() {}

    static TemplateParser.Builder set(TemplateParser.Builder parser) {
        return parser.withMaxIterations(MAX_ITERATIONS).withMaxSizeRenderedString(MAX_CHARACTERS);
    }

    static void start(TemplateContext context) {
        context.getEnvironmentMap().put(DEADLINE, System.nanoTime() + MAX_TIME.toNanos());
    }

    /** The filter, which refuses to work past the deadline and to blow a value up: liqp limits only what is written out. */
    static Filter guarded(Filter filter) {
        return new Filter(filter.getName()) {
            @Override
            public Object apply(Object value, TemplateContext context, Object... params) {
                if (context.getEnvironmentMap().get(DEADLINE) instanceof Long deadline
                        && System.nanoTime() - deadline > 0) {
                    throw new Exceeded("rendering took longer than " + MAX_TIME.toSeconds() + " s.");
                }
                var result = filter.apply(value, context, params);
                if (size(result) > MAX_CHARACTERS) {
                    throw new Exceeded("a value grew over " + MAX_CHARACTERS + " characters.");
                }
                return result;
            }
        };
    }

    private static int size(Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        return value instanceof Collection<?> many ? many.size() : 0;
    }

    /** One of the limits was reached. */
    static final class Exceeded extends RuntimeException {

        private Exceeded(String detail) {
            super(detail);
        }
    }
}
