package io.kaskad.engine.vocabulary;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people may be written to without disturbing them.
 *
 * @param from the first moment, by the customer's clock
 * @param to the moment after the last
 * @param timeZone of customers who have not said theirs
 */
@ConfigurationProperties("kaskad.sending-hours")
record SendingHours(
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("21:00") LocalTime to,
        @DefaultValue("UTC") ZoneId timeZone) {

    SendingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "kaskad.sending-hours.from must be before kaskad.sending-hours.to, but they are " + from + " and "
                            + to);
        }
    }

    /** Now, if it is within them, else when they begin next. */
    ZonedDateTime next(ZonedDateTime now) {
        var time = now.toLocalTime();
        if (time.isBefore(from)) {
            return now.with(from);
        }
        return time.isBefore(to) ? now : now.plusDays(1).with(from);
    }
}
