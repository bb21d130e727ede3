package io.kaskad.events;

import io.kaskad.customers.Consent.State;
import io.kaskad.customers.Consents.Change;
import io.kaskad.customers.Consents.NewWords;
import io.kaskad.shared.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asking to be written to, and confirming it, are events like others: a cascade sends the letter that asks for the confirmation. */
@Component
class Subscribing {

    private static final String SOURCE = "consents";
    private static final String REQUESTED = "Subscription Requested";
    private static final String CONFIRMED = "Subscription Confirmed";

    private final EventInbox inbox;

    Subscribing(EventInbox inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void said(NewWords words) {
        var events = words.changes().stream().flatMap(Subscribing::event).toList();
        if (!events.isEmpty()) {
            inbox.add(events);
        }
    }

    private static Stream<Event> event(Change change) {
        var consent = change.said().consent();
        return name(change).stream()
                .map(name -> new Event(
                        SOURCE,
                        Ids.next().toString(),
                        Event.Kind.TRACK,
                        change.said().customer(),
                        name,
                        Map.of("channel", consent.channel().key(), "topic", consent.topic()),
                        consent.changedAt()));
    }

    private static Optional<String> name(Change change) {
        var state = change.said().consent().state();
        if (state == State.PENDING) {
            return Optional.of(REQUESTED);
        }
        return state == State.GRANTED && change.before() == State.PENDING ? Optional.of(CONFIRMED) : Optional.empty();
    }
}
