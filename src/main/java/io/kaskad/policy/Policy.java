package io.kaskad.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What holds for all cascades: when customers may be written to, how often, and what it may cost. */
public record Policy(@NotNull @Valid SendingTimes sendingTimes, List<@Valid Cap> caps, List<@Valid Budget> budgets) {

    public Policy {
        caps = caps == null ? List.of() : List.copyOf(caps);
        budgets = budgets == null ? List.of() : List.copyOf(budgets);
    }

    /** Before anybody has set one. */
    static Policy none(SendingHours usual) {
        var hours = new Hours(usual.from(), usual.to(), EnumSet.allOf(DayOfWeek.class));
        return new Policy(new SendingTimes(false, hours, List.of()), List.of(), List.of());
    }

    public Optional<Budget> budget(String cascade) {
        return budgets.stream()
                .filter(budget -> budget.cascade().equals(cascade))
                .findFirst();
    }
}
