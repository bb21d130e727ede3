package io.kaskad.campaigns.web;

import io.kaskad.campaigns.Schedule;
import io.kaskad.campaigns.Schedule.Repeat;
import io.kaskad.customers.Locality;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign is launched.
 *
 * @param at the first time, such as 2026-12-01T10:00; null for as soon as it is started
 * @param timeZone where it is that time; null for wherever each customer is
 * @param until the last day on which it is launched; null for no end
 */
@Schema(name = "Schedule")
record ScheduleBody(
        @Nullable LocalDateTime at,
        @Nullable String timeZone,
        @Nullable Repeat repeat,
        @Nullable LocalDate until) {

    static ScheduleBody of(Schedule schedule) {
        return new ScheduleBody(
                schedule.at(),
                schedule.timeZone() == null ? null : schedule.timeZone().getId(),
                schedule.repeat(),
                schedule.until());
    }

    Schedule checked() {
        if (at != null && (at.getYear() < 2000 || at.getYear() > 9000)) {
            throw Refused.invalid("at must be a time such as 2026-12-01T10:00.");
        }
        return new Schedule(
                at,
                timeZone == null ? null : ZoneId.of(Locality.timeZone(timeZone)),
                repeat == null ? Repeat.NEVER : repeat,
                until);
    }
}
