package io.kaskad.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** The value of a timer cannot be read. It is not quoted, for it may be a customer's. */
public final class NoDueDate extends ProcessEngineException {

    private final transient String wanted;

    NoDueDate(String wanted) {
        super("The timer's value is not " + wanted + ".");
        this.wanted = wanted;
    }

    /** What it should have been, such as "an ISO 8601 duration such as PT5M or P2D". */
    public String wanted() {
        return wanted;
    }
}
