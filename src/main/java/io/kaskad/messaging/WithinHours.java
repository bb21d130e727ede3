package io.kaskad.messaging;

import static java.util.stream.Collectors.toSet;

import io.kaskad.customers.Customers;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.policy.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Holds promotional messages until people may be written to again, unless they are worth nothing by then. */
@Component
class WithinHours {

    private final Opening opening;
    private final Customers customers;
    private final SqlMessages store;

    WithinHours(Opening opening, Customers customers, SqlMessages store) {
        this.opening = opening;
        this.customers = customers;
        this.store = store;
    }

    void sift(Sieve sieve, Instant now) {
        var promotional = sieve.going(message -> message.send().promotional());
        if (promotional.isEmpty() || !opening.matters()) {
            return;
        }
        var zones =
                customers.timeZones(promotional.stream().map(Message::customer).collect(toSet()));
        var closed = new HashMap<Message, Instant>();
        for (var message : promotional) {
            opening.again(message.channel(), zones.get(message.customer()), now)
                    .ifPresent(until -> closed.put(message, until));
        }
        var lives = store.remaining(closed.keySet().stream().map(Message::id).collect(toSet()));
        closed.forEach((message, until) -> {
            if (lives.get(message.id()).compareTo(Duration.between(now, until)) < 0) {
                sieve.refuse(message, Reason.QUIET_HOURS);
            } else {
                sieve.hold(message, until);
            }
        });
    }
}
