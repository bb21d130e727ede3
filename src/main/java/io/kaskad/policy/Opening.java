package io.kaskad.policy;

import io.kaskad.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says until when promotional messages have to wait. */
@Component
public class Opening {

    private final Policies policies;
    private final SendingHours settings;
    private final int timeLapse;

    Opening(Policies policies, SendingHours settings, @Value("${kaskad.time-lapse:1}") int timeLapse) {
        this.policies = policies;
        this.settings = settings;
        this.timeLapse = timeLapse;
    }

    /**
     * For a message that is written now.
     *
     * @param timeZone the customer's; null if it is not known
     * @return nothing if it may leave at once
     */
    public Optional<Instant> first(Channel channel, @Nullable String timeZone, Instant now) {
        return policies.inForce()
                .sendingTimes()
                .opening(channel, settings.zone(timeZone), now)
                .map(opening -> now.plus(Duration.between(now, opening).dividedBy(timeLapse)));
    }

    /** For a message that is about to be handed over. Where waits pass faster than they say, it has waited already. */
    public Optional<Instant> again(Channel channel, @Nullable String timeZone, Instant now) {
        return timeLapse == 1 ? first(channel, timeZone, now) : Optional.empty();
    }

    /** Whether messages have to wait for anything. */
    public boolean matters() {
        return timeLapse == 1 && policies.inForce().sendingTimes().on();
    }
}
