package io.kaskad.engine.vocabulary;

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
            throw new ProcessEngineException(
                    ("%s cannot be answered: a value is not of the kind it is used as. Look at the event's properties and"
                                    + " the customer's attributes it names.")
                            .formatted(getExpressionText()));
        }
    }

    /** Those who got in another transaction's way try again, so they have to be known for what they are. */
    private static boolean isTheDatabases(ProcessEngineException failure) {
        return Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataAccessException || cause instanceof ProcessEngineException);
    }
}
