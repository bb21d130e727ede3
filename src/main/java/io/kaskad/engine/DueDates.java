package io.kaskad.engine;

import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/**
 * Brings every due date nearer by a factor, and does not quote what cannot be read: a timer's text may be a customer's.
 *
 * @param wanted what the text should have been
 */
record DueDates(BusinessCalendar calendar, String wanted, int factor) implements BusinessCalendar {

    @Override
    public Date resolveDuedate(String text, Task task) {
        return due(() -> calendar.resolveDuedate(text, task));
    }

    @Override
    public Date resolveDuedate(String text) {
        return due(() -> calendar.resolveDuedate(text));
    }

    @Override
    public Date resolveDuedate(String text, Date start) {
        return due(() -> calendar.resolveDuedate(text, start));
    }

    private Date due(Supplier<Date> read) {
        try {
            return lapsed(read.get());
        } catch (RuntimeException e) {
            throw new NoDueDate(wanted);
        }
    }

    private Date lapsed(Date due) {
        if (factor == 1) {
            return due;
        }
        var now = ClockUtil.getCurrentTime().getTime();
        return new Date(now + Math.max(0, due.getTime() - now) / factor);
    }
}
