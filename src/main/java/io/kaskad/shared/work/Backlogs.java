package io.kaskad.shared.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far behind each backlog is, as {@code kaskad.backlog.age}. */
@Component
class Backlogs implements MeterBinder {

    private final List<Backlog> backlogs;
    private final Clock clock;

    Backlogs(List<Backlog> backlogs, Clock clock) {
        this.backlogs = backlogs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var backlog : backlogs) {
            Gauge.builder("kaskad.backlog.age", backlog, this::age)
                    .description("how long the oldest has waited that could be done now")
                    .baseUnit("seconds")
                    .tag("backlog", backlog.name())
                    .register(meters);
        }
    }

    private double age(Backlog backlog) {
        return backlog.oldest().map(this::seconds).orElse(0d);
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000d);
    }
}
