package io.kaskad.engine.vocabulary;

import io.kaskad.engine.vocabulary.UntilWord.NoMoment;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** An expression whose failure does not quote the values it was asked about: they are a customer's, and the text goes to logs. */
final class DiscreetExpression extends JuelExpression {

    private static final String MISFIT = "a value is not of the kind it is used as.";
    private static final String LOOK = "Look at the event's properties and the customer's attributes it names.";

    DiscreetExpression(ValueExpression expression, JuelExpressionManager expressions, String text) {
        super(expression, expressions, text);
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, @Nullable BaseDelegateExecution execution) {
        try {
            return super.getValue(scope, execution);
        } catch (ProcessEngineException e) {
            if (isTheDatabases(e)) {
                throw e;
            }
            throw unanswerable(e);
        }
    }

    private Unanswerable unanswerable(ProcessEngineException failure) {
        var text = getExpressionText();
        return causes(failure)
                .filter(NoMoment.class::isInstance)
                .map(NoMoment.class::cast)
                .map(none -> new Unanswerable(text, none.detail(), none.fix()))
                .findFirst()
                .orElseGet(() -> new Unanswerable(text, MISFIT, LOOK));
    }

    /** Those who got in another transaction's way try again, so they have to be known for what they are. */
    private static boolean isTheDatabases(ProcessEngineException failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof DataAccessException || cause instanceof ProcessEngineException);
    }

    private static Stream<Throwable> causes(ProcessEngineException failure) {
        return Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause);
    }
}
