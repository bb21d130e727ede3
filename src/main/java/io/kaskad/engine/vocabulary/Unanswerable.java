package io.kaskad.engine.vocabulary;

import org.camunda.bpm.engine.ProcessEngineException;

/** An expression that has no answer for this run. It does not quote the values it was asked about: they are a customer's. */
public final class Unanswerable extends ProcessEngineException {

    private final transient String expression;
    private final transient String detail;
    private final transient String fix;

    Unanswerable(String expression, String detail, String fix) {
        super(expression + " cannot be answered: " + detail + " " + fix);
        this.expression = expression;
        this.detail = detail;
        this.fix = fix;
    }

    public String expression() {
        return expression;
    }

    /** Why it has none, as a sentence. */
    public String detail() {
        return detail;
    }

    /** What to do about it, as a sentence. */
    public String fix() {
        return fix;
    }
}
