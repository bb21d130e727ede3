package io.kaskad.messaging;

import static java.util.stream.Collectors.toSet;

import io.kaskad.messaging.Message.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Messages that are about to be handed over, and those of them that are kept back. */
final class Sieve {

    private final List<Message> going;
    private final Map<Message, Reason> refused = new LinkedHashMap<>();
    private final Map<Message, Instant> held = new LinkedHashMap<>();
    private final List<Message> early = new ArrayList<>();

    Sieve(Collection<Message> messages) {
        this.going = new ArrayList<>(messages);
    }

    /** They go, as far as anybody knows. */
    List<Message> going() {
        return List.copyOf(going);
    }

    List<Message> going(Predicate<Message> which) {
        return going.stream().filter(which).toList();
    }

    /** It will never go. */
    void refuse(Message message, Reason why) {
        going.remove(message);
        refused.put(message, why);
    }

    /** It must not go before then. */
    void hold(Message message, Instant until) {
        going.remove(message);
        held.put(message, until);
    }

    /** Nobody can say yet whether it may go. */
    void later(Message message) {
        going.remove(message);
        early.add(message);
    }

    Map<Message, Reason> refused() {
        return refused;
    }

    Map<Message, Instant> held() {
        return held;
    }

    Set<UUID> early() {
        return early.stream().map(Message::id).collect(toSet());
    }
}
