package io.kaskad.channels.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaskad.shared.Json;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a call ended. */
public sealed interface Outcome {

    /** Nothing was taken. */
    record NotConnected(String why) implements Outcome {}

    /** The connection was lost, or the answer cut or too late: nobody knows what was taken. */
    record Lost(String why) implements Outcome {}

    /**
     * The provider said something.
     *
     * @param retryAfter as the header has it
     */
    record Answered(int status, String body, @Nullable String retryAfter) implements Outcome {

        private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The body; a missing node if it is no JSON. */
        public JsonNode json() {
            return Json.tree(body);
        }

        /** How long to wait before the next call (RFC 9110, 10.2.3), an hour at most; empty if it does not say. */
        public Optional<Duration> pause(Clock clock) {
            if (retryAfter == null) {
                return Optional.empty();
            }
            try {
                var pause = retryAfter.strip().matches("\\d{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                        : Duration.between(
                                clock.instant(), ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
                return Optional.of(pause.isNegative() ? Duration.ZERO : pause)
                        .map(asked -> asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** Leaves the body out: providers repeat addresses and texts in it. */
        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }
}
