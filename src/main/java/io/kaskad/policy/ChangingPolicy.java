package io.kaskad.policy;

import io.kaskad.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Changes the policy, if it makes sense and nobody was faster. */
@Service
public class ChangingPolicy {

    private static final int LONGEST_LIST = 100;

    private static final List<Function<Policy, Optional<String>>> RULES =
            List.of(ChangingPolicy::hours, ChangingPolicy::channels, ChangingPolicy::caps, ChangingPolicy::budgets);

    private final Policies policies;

    ChangingPolicy(Policies policies) {
        this.policies = policies;
    }

    /**
     * Sets what holds from now on, on other nodes within a second.
     *
     * @param seen the number of the version the change was made to
     * @throws PolicyChanged if there is another one
     */
    public Policies.Version change(Policy policy, long seen, String by) {
        RULES.stream().flatMap(rule -> rule.apply(policy).stream()).findFirst().ifPresent(complaint -> {
            throw Refused.invalid(complaint);
        });
        return policies.change(policy, seen, by);
    }

    private static Optional<String> hours(Policy policy) {
        var times = policy.sendingTimes();
        var all = Stream.concat(
                Stream.of(times.usual()), times.channels().stream().map(SendingTimes.OfChannel::hours));
        return when(
                all.anyMatch(hours -> hours.days().isEmpty()),
                "Sending hours need a day on which they begin. Name one, or switch them off.");
    }

    private static Optional<String> channels(Policy policy) {
        return when(
                repeated(policy.sendingTimes().channels(), SendingTimes.OfChannel::channel),
                "A channel has sending hours of its own twice. Leave one of them out.");
    }

    private static Optional<String> caps(Policy policy) {
        var sound = policy.caps().size() <= LONGEST_LIST
                && policy.caps().stream()
                        .allMatch(cap -> cap.most() >= 1 && cap.days() >= 1 && cap.days() <= Cap.LONGEST_DAYS);
        return when(
                !sound,
                "A cap is of one message or more in 1 to " + Cap.LONGEST_DAYS + " days, and there may be "
                        + LONGEST_LIST + " of them.");
    }

    private static Optional<String> budgets(Policy policy) {
        var sound = policy.budgets().size() <= LONGEST_LIST
                && policy.budgets().stream().allMatch(ChangingPolicy::isSound)
                && !repeated(policy.budgets(), Budget::cascade);
        return when(
                !sound,
                "A budget is of an amount up to 99999999 in a currency such as RUB; a cascade has one, and there may be "
                        + LONGEST_LIST + " of them.");
    }

    private static boolean isSound(Budget budget) {
        return !budget.cascade().isBlank()
                && budget.amount().signum() >= 0
                && budget.amount().precision() - budget.amount().scale() <= 8
                && budget.currency().matches("[A-Z]{3}");
    }

    private static <T> boolean repeated(List<T> all, Function<T, Object> what) {
        var seen = new HashSet<>();
        return all.stream().map(what).anyMatch(one -> !seen.add(one));
    }

    private static Optional<String> when(boolean wrong, String complaint) {
        return wrong ? Optional.of(complaint) : Optional.empty();
    }
}
