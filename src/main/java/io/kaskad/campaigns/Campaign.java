package io.kaskad.campaigns;

import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cascade to be started for many customers.
 *
 * @param properties what the cascade gets as those of its start event, the same for everybody
 * @param version how often it has been saved
 */
public record Campaign(
        String id,
        String name,
        String cascade,
        To to,
        Map<String, Object> properties,
        Schedule schedule,
        Pace pace,
        int version,
        Instant updatedAt,
        String updatedBy) {

    /** Whom it is for: a segment or a list. */
    public record To(@Nullable String segment, @Nullable String list) {

        public To {
            if ((segment == null) == (list == null)) {
                throw Refused.invalid("A campaign is for a segment or for a list: name one of them.");
            }
        }
    }

    /**
     * How many of them, and how fast.
     *
     * @param heldOutPercent how many of a hundred get nothing, to compare the others with
     * @param perMinute how many runs to start in a minute; null for as many as providers take
     */
    public record Pace(int heldOutPercent, @Nullable Integer perMinute) {

        public static final Pace FULL = new Pace(0, null);
    }
}
