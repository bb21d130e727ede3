package io.kaskad.engine.vocabulary;

import java.lang.reflect.Method;
import java.time.Duration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the engine evaluate expressions over the vocabulary only. */
@Component
public class VocabularyExpressions extends JuelExpressionManager {

    private final Vocabulary vocabulary;

    VocabularyExpressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    protected ELResolver createElResolver() {
        return new VocabularyResolver(vocabulary);
    }

    @Override
    public Expression createExpression(String text) {
        return new DiscreetExpression(createValueExpression(text), this, text);
    }

    /** The engine adds functions of its own to every expression manager; they stay out. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public @Nullable Method resolveFunction(String prefix, String name) {
                return name.equals("did") && prefix.isEmpty() ? DID : null;
            }
        };
    }

    private static final Method DID = method();

    private static Method method() {
        try {
            return VocabularyExpressions.class.getMethod("did", String.class, String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code did('Order Paid', 'PT24H')}: whether the customer did this within the time before now. */
    public static boolean did(String event, String within) {
        var engine = Context.getProcessEngineConfiguration();
        var expressions = (VocabularyExpressions) engine.getExpressionManager();
        return expressions.vocabulary.did(event, Duration.parse(within));
    }
}
