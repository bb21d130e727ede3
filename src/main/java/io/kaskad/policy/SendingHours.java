package io.kaskad.policy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people may be written to without disturbing them: what cascades may wait for, and what the policy begins with.
 *
 * @param from the first moment, by the customer's clock
 * @param to the moment after the last
 * @param timeZone of customers who have not said theirs
 */
@ConfigurationProperties("kaskad.sending-hours")
public record SendingHours(
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("21:00") LocalTime to,
        @DefaultValue("UTC") ZoneId timeZone) {

    public SendingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "kaskad.sending-hours.from must be before kaskad.sending-hours.to, but they are " + from + " and "
                            + to);
        }
    }

    /** Where a customer is. */
    public ZoneId zone(@Nullable String said) {
        return said == null ? timeZone : ZoneId.of(said);
    }

    /** Now, if it is within them, else when they begin next. */
    public ZonedDateTime next(ZonedDateTime now) {
        var time = now.toLocalTime();
        if (time.isBefore(from)) {
            return now.with(from);
        }
        return time.isBefore(to) ? now : now.plusDays(1).with(from);
    }
}
