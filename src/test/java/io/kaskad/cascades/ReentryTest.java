package io.kaskad.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Reentry.Rule;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReentryTest {

    @Test
    void readsWhatAuthorsWrite() {
        assertThat(Reentry.read("always", null)).contains(Reentry.ALWAYS);
        assertThat(Reentry.read("once", "orderId")).contains(new Reentry(Rule.ONCE, null, "orderId"));
        assertThat(Reentry.read("not-while-running", null)).contains(new Reentry(Rule.NOT_WHILE_RUNNING, null, null));
        assertThat(Reentry.read("P1M", null)).contains(new Reentry(Rule.NOT_WITHIN, Period.ofMonths(1), null));
        assertThat(Reentry.read("P1DT12H", null)).contains(new Reentry(Rule.NOT_WITHIN, Duration.ofHours(36), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "never", "Once", "P", "P0D", "PT0S", "PT", "P1W", "-P1D", "PT-1H", "PT99999999999H", "7 days"
            })
    void doesNotGuess(String text) {
        assertThat(Reentry.read(text, null)).isEmpty();
    }
}
