package io.kaskad.engine.access;

import jakarta.ws.rs.core.Response.Status;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions for runs only. Every query of the engine, whether asked for, nested in {@code orQueries} or
 * stored in a filter, evaluates its expressions in one place and without anything to evaluate them against; the switches
 * of the engine that should forbid it do not look into {@code orQueries}.
 */
record ExpressionsOfRuns(ExpressionManager manager) implements ExpressionManager {

    @Override
    public Expression createExpression(String expression) {
        return new OfRun(manager.createExpression(expression));
    }

    @Override
    public void addFunction(String name, Method function) {
        manager.addFunction(name, function);
    }

    /** Refuses to be evaluated outside of a run. */
    private record OfRun(Expression expression) implements Expression {

        @Override
        public Object getValue(@Nullable VariableScope run) {
            return expression.getValue(required(run));
        }

        @Override
        public Object getValue(@Nullable VariableScope run, BaseDelegateExecution execution) {
            return expression.getValue(required(run), execution);
        }

        @Override
        public void setValue(Object value, @Nullable VariableScope run) {
            expression.setValue(value, required(run));
        }

        @Override
        public void setValue(Object value, @Nullable VariableScope run, BaseDelegateExecution execution) {
            expression.setValue(value, required(run), execution);
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return expression.isLiteralText();
        }

        // not an engine exception: those are wrapped on their way and would answer 500
        private static VariableScope required(@Nullable VariableScope run) {
            if (run == null) {
                throw new InvalidRequestException(
                        Status.BAD_REQUEST,
                        "Queries and filters must not contain expressions; give the value itself instead.");
            }
            return run;
        }
    }
}
