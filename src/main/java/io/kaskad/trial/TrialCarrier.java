package io.kaskad.trial;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Heard;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the messages of every channel, keeps what they say, and reports what the story tells. */
final class TrialCarrier implements Provider {

    private static final String NAME = "trial";

    private final Map<UUID, OutboundMessage> taken = new ConcurrentHashMap<>();
    private final Clock clock;

    TrialCarrier(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        taken.put(message.id(), message);
        return new Handover.Accepted(message.id().toString(), null);
    }

    Optional<Text> text(UUID message) {
        return Optional.ofNullable(taken.get(message)).map(OutboundMessage::text);
    }

    Receipt report(UUID message, Story.Becomes becomes) {
        return new Receipt(
                NAME, UUID.randomUUID().toString(), message, message.toString(), becomes.status(), clock.instant());
    }

    Heard answer(UUID message, String text) {
        var answered = taken.get(message);
        return new Heard(
                NAME,
                UUID.randomUUID().toString(),
                answered.channel(),
                answered.address(),
                Heard.What.WROTE,
                text,
                message.toString(),
                clock.instant());
    }

    void forget() {
        taken.clear();
    }
}
