package io.kaskad.messaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Money;
import io.kaskad.customers.Customer;
import io.kaskad.customers.Customers;
import io.kaskad.messaging.Message.Reason;
import io.kaskad.messaging.Message.Status;
import io.kaskad.messaging.Spending.Purse;
import io.kaskad.messaging.Spending.Reservation;
import io.kaskad.policy.Budget;
import io.kaskad.policy.SendingHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses paid messages that a cascade has no money left for today. What one costs is reserved before it leaves, by the
 * carrier's price of one part; what nobody knows the price of counts for nothing.
 */
@Component
class WithinBudgets {

    private final Spending spending;
    private final Customers customers;
    private final SendingHours settings;

    WithinBudgets(Spending spending, Customers customers, SendingHours settings) {
        this.spending = spending;
        this.customers = customers;
        this.settings = settings;
    }

    void sift(Sieve sieve, List<Budget> budgets, Carrier carrier, Instant now) {
        var byCascade = budgets.stream().collect(toMap(Budget::cascade, budget -> budget));
        var paid = sieve.going(message ->
                byCascade.containsKey(message.cascade()) && message.channel().paid() && !mayHaveGone(message));
        if (paid.isEmpty()) {
            return;
        }
        var people = customers.findAll(paid.stream().map(Message::customer).collect(toSet()));
        var today = now.atZone(settings.timeZone()).toLocalDate();
        var purses = new HashMap<String, Purse>();
        paid.forEach(message -> purses.computeIfAbsent(
                message.cascade(),
                key -> new Purse(key, today, byCascade.get(key).currency())));
        var spent = spending.lock(purses.values());
        var reserved = new ArrayList<Reservation>();
        for (var message : paid) {
            var purse = purses.get(message.cascade());
            var price = price(carrier, message, people.get(message.customer()), purse.currency());
            var sum = spent.get(purse).add(price);
            if (sum.compareTo(byCascade.get(message.cascade()).amount()) > 0) {
                sieve.refuse(message, Reason.BUDGET);
            } else {
                spent.put(purse, sum);
                reserved.add(new Reservation(message.id(), purse, price));
            }
        }
        spending.reserve(reserved);
    }

    /** What it costs has been reserved since. */
    private static boolean mayHaveGone(Message message) {
        return message.times().containsKey(Status.UNKNOWN);
    }

    private static BigDecimal price(Carrier carrier, Message message, @Nullable Customer customer, String currency) {
        if (customer == null || !customer.hasContact(message.channel())) {
            return BigDecimal.ZERO;
        }
        var price = carrier.terms().cost(customer.address(message.channel()), 1);
        return amount(price, currency);
    }

    static BigDecimal amount(@Nullable Money money, String currency) {
        return money == null || !money.currency().equals(currency) ? BigDecimal.ZERO : money.amount();
    }
}
