package io.kaskad.shared.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far behind each backlog is, as {@code kaskad.backlog.age}. */
@Component
class Backlogs implements MeterBinder {

    private final List<Backlog> backlogs;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Backlogs(List<Backlog> backlogs, JdbcTemplate jdbc, Clock clock) {
        this.backlogs = backlogs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var backlog : backlogs) {
            Gauge.builder("kaskad.backlog.age", backlog, this::seconds)
                    .description("how long the oldest has waited that could be done now")
                    .baseUnit("seconds")
                    .tag("backlog", backlog.name())
                    .register(meters);
        }
    }

    private double seconds(Backlog backlog) {
        return jdbc.queryForList(backlog.since(), Timestamp.class).stream()
                .filter(Objects::nonNull)
                .mapToDouble(since -> Math.max(0, (clock.millis() - since.getTime()) / 1000d))
                .sum();
    }
}
