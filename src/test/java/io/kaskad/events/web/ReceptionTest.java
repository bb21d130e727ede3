package io.kaskad.events.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.shared.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something happened, whatever clocks say. */
class ReceptionTest {

    private static final Instant RECEIVED = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                         -,                         2026-05-04T12:00:00Z
            2026-05-04T11:50:00Z,      -,                         2026-05-04T11:50:00Z
            2026-05-04T15:00:00+04:00, -,                         2026-05-04T11:00:00Z
            2026-05-04T13:00:00Z,      -,                         2026-05-04T12:00:00Z
            2026-05-04T11:50:00Z,      2026-05-04T12:00:00Z,      2026-05-04T11:50:00Z
            2027-01-01T00:00:00Z,      2027-01-01T00:00:10Z,      2026-05-04T11:59:50Z
            2025-01-01T00:00:00Z,      2025-01-01T03:00:10+03:00, 2026-05-04T11:59:50Z
            2026-05-04T12:00:10Z,      2026-05-04T12:00:00Z,      2026-05-04T12:00:00Z
            -,                         2020-01-01T00:00:00Z,      2026-05-04T12:00:00Z
            """)
    void isCorrectedByWhatTheClockOfTheSenderIsWrongBy(
            @Nullable String said, @Nullable String sentAt, Instant happened) {
        assertThat(new Reception("shop", RECEIVED).sent(sentAt).happened("timestamp", said))
                .isEqualTo(happened);
    }

    @Test
    void refusesTimesThatCannotBe() {
        assertThatThrownBy(() -> new Reception("shop", RECEIVED)
                        .sent("2999-01-01T00:00:00Z")
                        .happened("timestamp", "1971-01-01T00:00:00Z"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too far apart");
        assertThatThrownBy(() -> new Reception("shop", RECEIVED).sent("today"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sentAt must be like");
    }
}
