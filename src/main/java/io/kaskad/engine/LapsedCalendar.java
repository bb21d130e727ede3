package io.kaskad.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/** Brings every due date nearer by a factor. */
record LapsedCalendar(BusinessCalendar calendar, int factor) implements BusinessCalendar {

    @Override
    public Date resolveDuedate(String description, Task task) {
        return lapsed(calendar.resolveDuedate(description, task));
    }

    @Override
    public Date resolveDuedate(String description) {
        return lapsed(calendar.resolveDuedate(description));
    }

    @Override
    public Date resolveDuedate(String description, Date startDate) {
        return lapsed(calendar.resolveDuedate(description, startDate));
    }

    private Date lapsed(Date due) {
        var now = ClockUtil.getCurrentTime().getTime();
        return new Date(now + Math.max(0, due.getTime() - now) / factor);
    }
}
