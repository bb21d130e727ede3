package io.kaskad.webhooks;

import io.kaskad.cascades.RunsChanged;
import io.kaskad.messaging.MessagesChanged;
import io.kaskad.shared.work.Workers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what endpoints are to be told, in the transaction in which it happens. */
@Component
class Telling {

    private final KnownEndpoints endpoints;
    private final Deliveries deliveries;
    private final Workers workers;
    private final Clock clock;

    Telling(KnownEndpoints endpoints, Deliveries deliveries, Workers workers, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.workers = workers;
        this.clock = clock;
    }

    @EventListener
    void of(MessagesChanged changed) {
        of(() -> Fact.of(changed));
    }

    @EventListener
    void of(RunsChanged changed) {
        of(() -> Fact.of(changed));
    }

    private void of(Supplier<Stream<Fact>> facts) {
        var known = endpoints.enabled();
        if (known.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var told = new ArrayList<Delivery>();
        facts.get().forEach(fact -> {
            var payload = fact.payload();
            known.stream()
                    .filter(endpoint -> endpoint.wants(fact.type()))
                    .forEach(endpoint -> told.add(Delivery.of(fact, payload, endpoint.id(), now)));
        });
        if (!told.isEmpty()) {
            deliveries.insertAll(told);
            workers.nudge(Delivering.NAME);
        }
    }
}
