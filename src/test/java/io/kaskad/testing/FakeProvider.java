package io.kaskad.testing;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Money;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Carries every channel, remembers what it took, and answers as it is told to. */
public final class FakeProvider implements Provider {

    private final List<OutboundMessage> received = new ArrayList<>();
    private final Map<Channel, Function<OutboundMessage, Handover>> answers = new EnumMap<>(Channel.class);
    private final Clock clock;
    private int receipts;

    FakeProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    /** Others may be named by settings. */
    @Override
    public boolean fallback() {
        return true;
    }

    @Override
    public synchronized Handover handOver(OutboundMessage message) {
        var answer =
                answers.getOrDefault(message.channel(), FakeProvider::accepted).apply(message);
        if (answer instanceof Handover.Accepted) {
            received.add(message);
        }
        return answer;
    }

    /** The provider's own id is derived from ours, so that a test can report before the answer is stored. */
    public static Handover accepted(OutboundMessage message) {
        var cost = message.channel() == Channel.SMS ? new Money(new BigDecimal("2.40"), "RUB") : null;
        return new Handover.Accepted("fake-" + message.id(), cost);
    }

    public synchronized void answers(Channel channel, Function<OutboundMessage, Handover> answer) {
        answers.put(channel, answer);
    }

    public synchronized List<OutboundMessage> received() {
        return List.copyOf(received);
    }

    public synchronized List<Channel> channelsUsed() {
        return received.stream().map(OutboundMessage::channel).toList();
    }

    public synchronized OutboundMessage latest() {
        return received.get(received.size() - 1);
    }

    /** What this provider would report about a message. */
    public Receipt receipt(OutboundMessage message, Status status) {
        receipts++;
        return new Receipt(name(), "r" + receipts, null, "fake-" + message.id(), status, clock.instant());
    }

    synchronized void forget() {
        received.clear();
        answers.clear();
    }
}
