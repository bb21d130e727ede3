package io.kaskad.channels.smpp;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kaskad.channels.Receipt.Cause;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of a number what a failed delivery says of it. What {@code err} means is each SMSC's own; only what the settings name, and the
 * errors of GSM networks themselves, count.
 */
final class Causes {

    /** 3GPP TS 29.002, 17.6.6: unknownSubscriber, absentSubscriberSM, absentSubscriber. */
    private static final int UNKNOWN_SUBSCRIBER = 1;

    private static final Set<Integer> ABSENT_SUBSCRIBER = Set.of(6, 27);

    private final Set<String> unknown;
    private final Set<String> absent;

    Causes(Set<String> unknown, Set<String> absent) {
        this.unknown = withoutZeros(unknown);
        this.absent = withoutZeros(absent);
    }

    private static Set<String> withoutZeros(Set<String> errors) {
        return errors.stream().map(DeliveryReport::withoutZeros).collect(toUnmodifiableSet());
    }

    @Nullable
    Cause of(DeliveryReport report) {
        if (report.state() == DeliveryReport.State.DELIVERED) {
            return null;
        }
        var error = report.mapError();
        if (error != null && error == UNKNOWN_SUBSCRIBER || unknown.contains(report.error())) {
            return Cause.HARD;
        }
        return error != null && ABSENT_SUBSCRIBER.contains(error) || absent.contains(report.error())
                ? Cause.SOFT
                : null;
    }
}
