package io.kaskad.bench;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes its time for each message, or all the time there is. */
record Slow(String name, Channel channel, Duration time, CountDownLatch end) implements Provider {

    private static final int CONCURRENCY = 50;

    @Override
    public Set<Channel> channels() {
        return Set.of(channel);
    }

    @Override
    public int concurrency() {
        return CONCURRENCY;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        try {
            return end.await(time.toMillis(), TimeUnit.MILLISECONDS)
                    ? new Handover.Unknown("it has ended")
                    : new Handover.Accepted(name + "-" + message.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Handover.Unknown("it was interrupted");
        }
    }
}
