package io.kaskad.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Instant THERE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aNodeWhoseClockIsAheadGoesByTheDatabase() {
        var clock = new DatabaseClock(standing(THERE.plusSeconds(600)), () -> THERE);
        clock.agree();

        assertThat(clock.instant()).isEqualTo(THERE);
        assertThat(clock.lead()).isEqualTo(Duration.ofMinutes(-10));
    }

    @Test
    void soDoesOneThatIsBehind() {
        var clock = new DatabaseClock(standing(THERE.minusSeconds(600)), () -> THERE);
        clock.agree();

        assertThat(clock.instant()).isEqualTo(THERE);
    }

    @Test
    void aDifferenceTooSmallToNoticeChangesNothing() {
        var clock = new DatabaseClock(standing(THERE.plusMillis(5)), () -> THERE);
        clock.agree();

        assertThat(clock.instant()).isEqualTo(THERE.plusMillis(5));
    }

    @Test
    void anAnswerThatTookTooLongIsNotBelieved() {
        var moving = new Moving();
        var clock = new DatabaseClock(moving, () -> {
            moving.now = moving.now.plusSeconds(5);
            return THERE.plusSeconds(3600);
        });
        clock.agree();

        assertThat(clock.lead()).isZero();
    }

    private static Clock standing(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private static final class Moving extends Clock {

        private Instant now = THERE;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
