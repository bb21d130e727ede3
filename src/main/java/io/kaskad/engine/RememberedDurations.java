package io.kaskad.engine;

import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.Duration;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads each duration, such as {@code PT5M}, once. The engine's own calendar looks through the whole class path for an XML
 * library whenever a timer is made, which took a seventh of all the time.
 */
final class RememberedDurations extends DurationBusinessCalendar {

    /** Expressions may give ever new ones. */
    private static final int MOST = 10_000;

    private final Map<String, Duration> known = new ConcurrentHashMap<>();
    private final DatatypeFactory reader;

    RememberedDurations() {
        try {
            reader = DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start) {
        var duration = text.startsWith("P") && text.indexOf('/') < 0 ? read(text) : null;
        if (duration == null) {
            return super.resolveDuedate(text, start);
        }
        var due = new GregorianCalendar();
        due.setTime(start == null ? ClockUtil.getCurrentTime() : start);
        duration.addTo(due);
        return due.getTime();
    }

    private @Nullable Duration read(String text) {
        var duration = known.get(text);
        if (duration != null) {
            return duration;
        }
        try {
            duration = reader.newDuration(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (known.size() < MOST) {
            known.put(text, duration);
        }
        return duration;
    }
}
