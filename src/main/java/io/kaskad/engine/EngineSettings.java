package io.kaskad.engine;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine runs.
 *
 * @param history {@code compact} keeps incidents only, for runs have a trail of their own; {@code full} keeps all Camunda can
 * @param timeLapse how many times faster waits pass than they say; 1 outside demos and tests
 * @param retries the pauses before a failed job is tried again
 */
@ConfigurationProperties("kaskad")
record EngineSettings(
        @DefaultValue("compact") History history,
        @DefaultValue("1") int timeLapse,

        @DefaultValue({"PT5S", "PT30S", "PT2M", "PT10M", "PT30M"})
        List<Duration> retries) {

    enum History {
        COMPACT,
        FULL
    }

    EngineSettings {
        if (timeLapse < 1) {
            throw new IllegalArgumentException("kaskad.time-lapse must be 1 or more, but is " + timeLapse);
        }
        if (retries.isEmpty()) {
            throw new IllegalArgumentException("kaskad.retries must name at least one pause, such as PT30S");
        }
    }
}
