package io.kaskad.webhooks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.kaskad.shared.Transactions;
import io.kaskad.webhooks.Delivering.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down how calls went, and switches endpoints off that want nothing any more, or have taken nothing for long. */
@Component
class NotingAnswers {

    private static final Logger log = LoggerFactory.getLogger(NotingAnswers.class);
    private static final Duration LONGEST_FAILING = Duration.ofDays(5);
    private static final String FAILED_FOR_LONG = "Every call has failed for five days.";

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Transactions transactions;
    private final MeterRegistry meters;
    private final Clock clock;

    NotingAnswers(
            Endpoints endpoints, Deliveries deliveries, Transactions transactions, MeterRegistry meters, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /** @return whether an endpoint has been switched off */
    boolean note(List<Answer> answers) {
        var off = transactions.call(() -> {
            noteTaken(answers);
            answers.forEach(this::noteNotTaken);
            return noteEndpoints(answers);
        });
        answers.forEach(answer -> meters.counter(
                        "kaskad.webhooks",
                        "outcome",
                        answer.verdict().getClass().getSimpleName())
                .increment());
        if (off > 0) {
            log.warn("{} webhooks were switched off; GET /api/webhooks says why", off);
        }
        return off > 0;
    }

    private void noteTaken(List<Answer> answers) {
        answers.stream()
                .filter(answer -> answer.verdict() instanceof Verdict.Taken)
                .collect(groupingBy(
                        answer -> ((Verdict.Taken) answer.verdict()).status(),
                        mapping(answer -> answer.delivery().id(), toSet())))
                .forEach((status, ids) -> deliveries.taken(ids, status));
    }

    private void noteNotTaken(Answer answer) {
        var delivery = answer.delivery();
        if (answer.verdict() instanceof Verdict.NotTaken not) {
            Patience.after(delivery.attempts())
                    .ifPresentOrElse(
                            pause -> deliveries.postpone(
                                    delivery, longer(pause, not.pause()), not.status(), not.problem()),
                            () -> deliveries.giveUp(delivery, not.status(), not.problem()));
        } else if (answer.verdict() instanceof Verdict.Gone gone) {
            deliveries.giveUp(delivery, gone.status(), Verdict.Gone.PROBLEM);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** After the deliveries, so that all lock them in this order. */
    private int noteEndpoints(List<Answer> answers) {
        var well = endpoints(answers, Verdict.Taken.class::isInstance);
        var failing = endpoints(answers, Verdict.NotTaken.class::isInstance);
        failing.removeAll(well);
        var now = clock.instant();
        endpoints.well(well);
        endpoints.failing(failing, now);
        return endpoints.switchOff(endpoints(answers, Verdict.Gone.class::isInstance), Verdict.Gone.PROBLEM)
                + endpoints.switchOffFailing(failing, now.minus(LONGEST_FAILING), FAILED_FOR_LONG);
    }

    private static Set<UUID> endpoints(List<Answer> answers, Predicate<Verdict> which) {
        return answers.stream()
                .filter(answer -> which.test(answer.verdict()))
                .map(answer -> answer.delivery().endpoint())
                .collect(toSet());
    }
}
