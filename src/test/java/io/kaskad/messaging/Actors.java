package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import io.kaskad.channels.Receipt;
import io.kaskad.testing.FakeProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Providers that answer as they are told to, as many as the settings name. */
final class Actors implements ProviderKind<Actors.Part> {

    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    record Part(Set<Channel> channels) {}

    Actor of(String name) {
        return actors.get(name);
    }

    void forget() {
        actors.values().forEach(actor -> {
            actor.called.clear();
            actor.taken.clear();
            actor.answer = FakeProvider::accepted;
        });
    }

    @Override
    public String key() {
        return "actor";
    }

    @Override
    public Class<Part> settings() {
        return Part.class;
    }

    @Override
    public Provider provider(String name, Part part) {
        return actors.computeIfAbsent(name, same -> new Actor(name, part.channels()));
    }

    /** Remembers whom it was called for, and what of it it took. */
    static final class Actor implements Provider {

        final List<OutboundMessage> called = new CopyOnWriteArrayList<>();
        final List<OutboundMessage> taken = new CopyOnWriteArrayList<>();
        private final String name;
        private final Set<Channel> channels;
        private volatile Function<OutboundMessage, Handover> answer = FakeProvider::accepted;

        private Actor(String name, Set<Channel> channels) {
            this.name = name;
            this.channels = channels;
        }

        void answers(Function<OutboundMessage, Handover> answer) {
            this.answer = answer;
        }

        Receipt receipt(OutboundMessage message, Receipt.Status status, Instant at) {
            return new Receipt(name, status + " " + message.id(), message.id(), null, status, at);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Channel> channels() {
            return channels;
        }

        @Override
        public Handover handOver(OutboundMessage message) {
            called.add(message);
            var handover = answer.apply(message);
            if (handover instanceof Handover.Accepted) {
                taken.add(message);
            }
            return handover;
        }
    }
}
