package io.kaskad.support;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on a run's way.
 *
 * @param element the id of the element in the diagram
 * @param name what the diagram calls it
 * @param duration how long was waited
 * @param late whether it was known too late for the run
 */
public record Occasion(
        Instant at,
        Kind kind,
        @Nullable String element,
        @Nullable String name,
        @Nullable Channel channel,
        @Nullable UUID messageId,
        @Nullable String reason,
        @Nullable Duration duration,
        @Nullable Money cost,
        boolean late,
        @Nullable String detail) {

    /** What kind of thing. */
    public enum Kind {
        RUN_STARTED("run.started"),
        CHANNEL_SKIPPED("channel.skipped"),
        MESSAGE_QUEUED("message.queued"),
        MESSAGE_SENT("message.sent"),
        MESSAGE_DELIVERED("message.delivered"),
        MESSAGE_MACHINE_OPENED("message.machineOpened"),
        MESSAGE_OPENED("message.opened"),
        MESSAGE_CLICKED("message.clicked"),
        MESSAGE_REPLIED("message.replied"),
        /** Somebody who called says something of it. */
        MESSAGE_NOTED("message.noted"),
        MESSAGE_SKIPPED("message.skipped"),
        MESSAGE_FAILED("message.failed"),
        MESSAGE_BOUNCED("message.bounced"),
        MESSAGE_EXPIRED("message.expired"),
        MESSAGE_CANCELLED("message.cancelled"),
        MESSAGE_UNKNOWN("message.unknown"),
        WAIT_TIMED_OUT("wait.timedOut"),
        INCIDENT_OPENED("incident.opened"),
        INCIDENT_CLOSED("incident.closed"),
        RUN_ENDED("run.ended"),
        RUN_CANCELLED("run.cancelled");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        @JsonValue
        public String key() {
            return key;
        }
    }

    static Occasion of(Instant at, Kind kind, @Nullable String detail) {
        return new Occasion(at, kind, null, null, null, null, null, null, null, false, detail);
    }

    Occasion because(@Nullable String why) {
        return new Occasion(at, kind, element, name, channel, messageId, reason, duration, cost, late, why);
    }
}
