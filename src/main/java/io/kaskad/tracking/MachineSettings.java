package io.kaskad.tracking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What machines open.
 *
 * @param machineOpensCount whether that counts as opened by the customer
 * @param machineWithin how soon after the hand-over nobody but a machine can have opened a message
 */
@ConfigurationProperties("kaskad.tracking")
record MachineSettings(
        @DefaultValue("false") boolean machineOpensCount,
        @DefaultValue("2s") Duration machineWithin) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    MachineSettings {
        if (machineWithin.isNegative() || machineWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("kaskad.tracking.machine-within must be between 0s and 5m.");
        }
    }
}
