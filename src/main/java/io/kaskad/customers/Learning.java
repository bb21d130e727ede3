package io.kaskad.customers;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Customers.Traits;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a card becomes by what is said of a customer. */
final class Learning {

    private Learning() {}

    /** Nothing is known yet. */
    static Customer stranger(String id) {
        return new Customer(id, null, null, Map.of(), Map.of(), List.of());
    }

    /** What is known, with what is news added. */
    static Customer learnt(Customer known, Traits news) {
        var states = new EnumMap<Channel, ContactState>(Channel.class);
        news.unverified().stream()
                .filter(channel -> !isKnown(known, channel, news.contacts().get(channel)))
                .forEach(channel -> states.put(channel, ContactState.UNVERIFIED));
        return replaced(
                known,
                new Customer(
                        known.id(),
                        newer(news.locale(), known.locale()),
                        newer(news.timeZone(), known.timeZone()),
                        both(known.contacts(), news.contacts()),
                        both(known.attributes(), news.attributes()),
                        known.consents(),
                        states));
    }

    /** The card as it is said to be: of what contacts are good for, what is not said stays while the address does. */
    static Customer replaced(Customer known, Customer card) {
        var states = new EnumMap<Channel, ContactState>(Channel.class);
        card.contacts().forEach((channel, address) -> {
            if (isKnown(known, channel, address)) {
                states.put(channel, known.state(channel));
            }
        });
        states.putAll(card.states());
        states.keySet().retainAll(card.contacts().keySet());
        return new Customer(
                card.id(), card.locale(), card.timeZone(), card.contacts(), card.attributes(), card.consents(), states);
    }

    private static boolean isKnown(Customer known, Channel channel, @Nullable String address) {
        return address != null && address.equals(known.contacts().get(channel));
    }

    private static @Nullable String newer(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }

    private static <K, V> Map<K, V> both(Map<K, V> known, Map<K, V> news) {
        var both = new HashMap<>(known);
        both.putAll(news);
        return both;
    }
}
