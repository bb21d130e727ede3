package io.kaskad.policy;

import io.kaskad.channels.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When promotional messages may leave.
 *
 * @param on whether they have to wait for it at all
 * @param usual on channels that have no hours of their own
 */
public record SendingTimes(boolean on, @NotNull @Valid Hours usual, List<@Valid OfChannel> channels) {

    public SendingTimes {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    /** What differs on a channel. */
    public record OfChannel(
            @NotNull Channel channel, @NotNull @Valid Hours hours) {}

    /** Nothing if a message may leave now, else when. People call when they are at work. */
    Optional<Instant> opening(Channel channel, ZoneId zone, Instant now) {
        return on && channel != Channel.CALL
                ? Optional.of(hours(channel).next(now, zone)).filter(now::isBefore)
                : Optional.empty();
    }

    private Hours hours(Channel channel) {
        return channels.stream()
                .filter(own -> own.channel() == channel)
                .map(OfChannel::hours)
                .findFirst()
                .orElse(usual);
    }
}
