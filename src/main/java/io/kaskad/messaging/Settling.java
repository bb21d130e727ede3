package io.kaskad.messaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaskad.messaging.Message.Status;
import io.kaskad.messaging.Spending.Purse;
import io.kaskad.messaging.Spending.Reservation;
import io.kaskad.policy.Policies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts right what was reserved for messages once it is known what they cost, under the messages' locks. */
@Component
class Settling {

    private final Spending spending;
    private final Policies policies;

    Settling(Spending spending, Policies policies) {
        this.spending = spending;
        this.policies = policies;
    }

    void settle(Collection<Message> changed) {
        var policy = policies.inForce();
        var paid = changed.stream()
                .filter(message -> message.attempts() > 0
                        && message.channel().paid()
                        && policy.budget(message.cascade()).isPresent())
                .collect(toMap(Message::id, message -> message));
        if (paid.isEmpty()) {
            return;
        }
        var more = new HashMap<Purse, BigDecimal>();
        var corrected = new ArrayList<Reservation>();
        for (var reserved : spending.of(paid.keySet())) {
            var message = paid.get(reserved.message());
            var amount = counts(message, reserved);
            more.merge(reserved.purse(), amount.subtract(reserved.amount()), BigDecimal::add);
            if (amount.compareTo(reserved.amount()) != 0) {
                corrected.add(new Reservation(message.id(), reserved.purse(), amount));
            }
        }
        spending.correct(corrected);
        spending.giveBack(back(paid.values()));
        spending.spend(more);
    }

    private static Collection<UUID> back(Collection<Message> messages) {
        return messages.stream().filter(Settling::isBack).map(Message::id).collect(toSet());
    }

    /** In the queue again, and nobody can have taken it. */
    private static boolean isBack(Message message) {
        return message.status() == Status.QUEUED && !message.times().containsKey(Status.UNKNOWN);
    }

    private static BigDecimal counts(Message message, Reservation reserved) {
        if (message.cost() != null) {
            return WithinBudgets.amount(message.cost(), reserved.purse().currency());
        }
        return isBack(message) || message.notSent() ? BigDecimal.ZERO : reserved.amount();
    }
}
