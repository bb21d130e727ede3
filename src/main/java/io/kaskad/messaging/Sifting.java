package io.kaskad.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.kaskad.channels.Carrier;
import io.kaskad.policy.Policies;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps back what the contact policy does not let go, in the transaction in which messages are taken to be handed over. */
@Component
class Sifting {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final WithinHours hours;
    private final WithinCaps caps;
    private final WithinBudgets budgets;
    private final Policies policies;
    private final SqlMessages store;
    private final Clock clock;

    Sifting(
            WithinHours hours,
            WithinCaps caps,
            WithinBudgets budgets,
            Policies policies,
            SqlMessages store,
            Clock clock) {
        this.hours = hours;
        this.caps = caps;
        this.budgets = budgets;
        this.policies = policies;
        this.store = store;
        this.clock = clock;
    }

    Sieve sift(Carrier carrier, List<Message> due) {
        var sieve = new Sieve(due);
        var policy = policies.inForce();
        var now = clock.instant();
        hours.sift(sieve, now);
        caps.sift(sieve, policy.caps(), now);
        budgets.sift(sieve, policy.budgets(), carrier, now);
        store.postpone(sieve.early(), SOON);
        sieve.held().entrySet().stream()
                .collect(groupingBy(
                        Map.Entry::getValue, mapping(held -> held.getKey().id(), toSet())))
                .forEach((until, ids) -> store.hold(ids, until, Duration.between(now, until)));
        return sieve;
    }
}
