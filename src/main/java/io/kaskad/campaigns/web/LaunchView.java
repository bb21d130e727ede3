package io.kaskad.campaigns.web;

import io.kaskad.campaigns.Launch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A launch of a campaign.
 *
 * @param occurrence the time it is for, as people write it; null if it was started at once
 * @param waiting whose runs are still to be started
 * @param endsAt when the last run will be started if it goes on like this; null if nobody can say
 * @param trouble why it failed; null if it did not
 */
@Schema(name = "Launch")
record LaunchView(
        int number,
        @Nullable LocalDateTime occurrence,
        Launch.State state,
        boolean paused,
        Instant plannedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Instant endsAt,
        long people,
        long heldOut,
        long started,
        long keptOut,
        long failed,
        long waiting,
        String launchedBy,
        @Nullable String trouble) {

    /** @param lastDue when the last one's time comes; null if that does not matter */
    static LaunchView of(Launch launch, @Nullable Instant lastDue, Instant now) {
        var counts = launch.counts();
        return new LaunchView(
                launch.number(),
                launch.occurrence(),
                launch.state(),
                launch.paused(),
                launch.plannedAt(),
                launch.beganAt(),
                launch.endedAt(),
                endsAt(launch, lastDue, now),
                counts.people(),
                counts.heldOut(),
                counts.started(),
                counts.keptOut(),
                counts.failed(),
                counts.waiting(),
                launch.launchedBy(),
                launch.trouble());
    }

    private static @Nullable Instant endsAt(Launch launch, @Nullable Instant lastDue, Instant now) {
        if (launch.state() != Launch.State.STARTING || launch.paused() || launch.rate() <= 0) {
            return null;
        }
        var seconds = (long) (launch.counts().waiting() / launch.rate());
        var atThisRate = now.plus(Duration.ofSeconds(seconds));
        return lastDue != null && lastDue.isAfter(atThisRate) ? lastDue : atThisRate;
    }
}
