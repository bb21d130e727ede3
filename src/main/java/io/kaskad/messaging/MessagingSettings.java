package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.channels.UnknownOutcome;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are handed over.
 *
 * @param batch how many a provider's dispatcher takes at once
 * @param lease how long a hand-over may take before its outcome counts as unknown; far above the providers' time-outs
 * @param timeToLive how long a message is worth sending where its step does not say
 * @param blockedPause how long until a message is tried again that waits for a person to mend something
 * @param orphanedReceipts how long a receipt is kept that no message answers to
 * @param unknownOutcome what to do, by channel, where it differs from the channel's own rule
 */
@ConfigurationProperties("kaskad.messaging")
record MessagingSettings(
        @DefaultValue("50") int batch,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("1d") Duration timeToLive,
        @DefaultValue("30s") Duration blockedPause,
        @DefaultValue("15m") Duration orphanedReceipts,
        @DefaultValue Map<Channel, UnknownOutcome> unknownOutcome) {

    MessagingSettings {
        if (batch < 1 || batch > 1000) {
            throw new IllegalArgumentException("kaskad.messaging.batch must be between 1 and 1000, but is " + batch);
        }
        if (lease.toSeconds() < 1) {
            throw new IllegalArgumentException("kaskad.messaging.lease must be a second or more, but is " + lease);
        }
    }

    UnknownOutcome onUnknownOutcome(Channel channel) {
        return unknownOutcome.getOrDefault(channel, channel.onUnknownOutcome());
    }
}
