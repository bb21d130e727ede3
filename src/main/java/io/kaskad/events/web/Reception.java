package io.kaskad.events.web;

import io.kaskad.shared.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who tells of something, and when that came in.
 *
 * @param sentAt when it left by the sender's own clock; null if it does not say
 */
record Reception(
        String source, Instant receivedAt, @Nullable Instant sentAt) {

    Reception(String source, Instant receivedAt) {
        this(source, receivedAt, null);
    }

    Reception sent(@Nullable String at) {
        return at == null ? this : new Reception(source, receivedAt, instant("sentAt", at));
    }

    /**
     * When something happened. By how much the sender's clock is wrong tells the time of sending.
     *
     * @see <a href="https://segment.com/docs/connections/spec/common/#timestamp-overview">Segment's timestamps</a>
     */
    Instant happened(String field, @Nullable String said) {
        if (said == null) {
            return receivedAt;
        }
        var at = instant(field, said);
        var corrected = sentAt == null ? at : receivedAt.minus(Duration.between(at, sentAt));
        if (corrected.isBefore(Instant.EPOCH)) {
            throw Refused.invalid(field + " and sentAt are too far apart to be right.");
        }
        return corrected.isAfter(receivedAt) ? receivedAt : corrected;
    }

    private static Instant instant(String field, String said) {
        try {
            var at = OffsetDateTime.parse(said).toInstant();
            if (!at.isBefore(Instant.EPOCH)) {
                return at;
            }
        } catch (DateTimeException e) {
            // refused below, together with times no database keeps
        }
        throw Refused.invalid(field + " must be like 2026-05-04T12:30:00Z, and not before 1970.");
    }
}
