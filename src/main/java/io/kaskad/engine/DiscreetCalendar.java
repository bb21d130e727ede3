package io.kaskad.engine;

import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.task.Task;

/** Does not quote what it cannot read: a timer's text may be a customer's. */
record DiscreetCalendar(BusinessCalendar calendar, String wanted) implements BusinessCalendar {

    @Override
    public Date resolveDuedate(String text, Task task) {
        return discreetly(() -> calendar.resolveDuedate(text, task));
    }

    @Override
    public Date resolveDuedate(String text) {
        return discreetly(() -> calendar.resolveDuedate(text));
    }

    @Override
    public Date resolveDuedate(String text, Date start) {
        return discreetly(() -> calendar.resolveDuedate(text, start));
    }

    private Date discreetly(Supplier<Date> due) {
        try {
            return due.get();
        } catch (RuntimeException e) {
            throw new ProcessEngineException("The timer's value is not " + wanted + ".");
        }
    }
}
