package io.kaskad.webhooks;

import io.kaskad.shared.Ids;
import io.kaskad.shared.Refused;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Workers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds, changes and removes endpoints, and tries them. This node knows at once, others within a second. */
@Component
public class KeepingEndpoints {

    /** Each may keep some threads busy. */
    static final int MOST = 20;

    private static final Duration FORMER_SIGNS_FOR = Duration.ofDays(1);
    private static final int KEY_BYTES = 32;

    private final Endpoints endpoints;
    private final KnownEndpoints known;
    private final Deliveries deliveries;
    private final Workers workers;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepingEndpoints(
            Endpoints endpoints,
            KnownEndpoints known,
            Deliveries deliveries,
            Workers workers,
            Transactions transactions,
            Clock clock) {
        this.endpoints = endpoints;
        this.known = known;
        this.deliveries = deliveries;
        this.workers = workers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An endpoint, and the secret that signs what it gets; nobody is shown that again. */
    public record Added(Endpoint endpoint, String secret) {

        @Override
        public String toString() {
            return "Added[" + endpoint + "]";
        }
    }

    public List<Endpoint> all() {
        return endpoints.all();
    }

    public Endpoint get(UUID id) {
        return endpoints.find(id).orElseThrow(() -> Refused.notFound("webhook", id));
    }

    public Added add(WantedEndpoint wanted) {
        if (endpoints.all().size() >= MOST) {
            throw Refused.conflict("There are " + MOST + " webhooks, which is all there can be. Remove one first.");
        }
        var secret = newSecret();
        var endpoint = wanted.endpoint(Ids.next(), new Endpoint.Secrets(secret, null, null), clock.instant());
        transactions.run(() -> endpoints.add(endpoint));
        known.read();
        return new Added(endpoint, secret);
    }

    public Endpoint change(UUID id, WantedEndpoint wanted) {
        var now = get(id);
        var changed = wanted.endpoint(id, now.secrets(), now.createdAt());
        transactions.run(() -> endpoints.change(changed));
        known.read();
        workers.nudge(Delivering.NAME);
        return get(id);
    }

    /** Gives the new secret. The former signs as well for a day. */
    public String rotate(UUID id) {
        get(id);
        var secret = newSecret();
        transactions.run(() -> endpoints.rotate(id, secret, clock.instant().plus(FORMER_SIGNS_FOR)));
        known.read();
        return secret;
    }

    public void remove(UUID id) {
        get(id);
        transactions.run(() -> endpoints.remove(id));
        known.read();
        transactions.run(() -> deliveries.removeOf(id));
    }

    /** Sends an endpoint something that has not happened. */
    public Delivery test(UUID id) {
        var fact = Fact.test(clock.instant());
        var delivery = Delivery.of(fact, fact.payload(), on(id).id(), clock.instant());
        transactions.run(() -> deliveries.insertAll(List.of(delivery)));
        workers.nudge(Delivering.NAME);
        return delivery;
    }

    /** Delivers something once more, from the beginning. */
    public Delivery again(UUID id, UUID delivery) {
        on(id);
        deliveries.find(id, delivery).orElseThrow(() -> Refused.notFound("delivery", delivery));
        transactions.run(() -> deliveries.again(delivery));
        workers.nudge(Delivering.NAME);
        return deliveries.find(id, delivery).orElseThrow(() -> Refused.notFound("delivery", delivery));
    }

    private Endpoint on(UUID id) {
        var endpoint = get(id);
        if (!endpoint.enabled()) {
            throw Refused.conflict("This webhook is off. Switch it on first: PUT it with enabled true.");
        }
        return endpoint;
    }

    private String newSecret() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }
}
