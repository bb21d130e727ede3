package io.kaskad.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.policy.SendingHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntilWordTest {

    private static final SendingHours HOURS =
            new SendingHours(LocalTime.of(9, 0), LocalTime.of(21, 0), ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "2030-01-14T08:59+03:00[Europe/Moscow], 2030-01-14T06:00:00Z",
        "2030-01-14T09:00+03:00[Europe/Moscow], 2030-01-14T06:00:00Z",
        "2030-01-14T20:59+03:00[Europe/Moscow], 2030-01-14T17:59:00Z",
        "2030-01-14T21:00+03:00[Europe/Moscow], 2030-01-15T06:00:00Z",
        "2030-01-14T23:30+05:30[Asia/Kolkata],  2030-01-15T03:30:00Z",
        // the night in which the clocks go forward
        "2030-03-30T22:00+01:00[Europe/Berlin], 2030-03-31T07:00:00Z",
    })
    void waitsForSendingHoursByTheCustomersClock(ZonedDateTime now, String until) {
        assertThat(word(now, Map.of()).property("sendingHours")).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-14T09:59+03:00[Europe/Moscow], 2030-01-14T07:00:00Z",
        "2030-01-14T10:00+03:00[Europe/Moscow], 2030-01-14T07:00:00Z",
        "2030-01-14T10:01+03:00[Europe/Moscow], 2030-01-15T07:00:00Z",
    })
    void waitsForATimeOfDay(ZonedDateTime now, String until) {
        assertThat(word(now, Map.of()).ask("localTime", new Object[] {"10:00"})).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-02-01T12:00:00+03:00, P1D,  2030-01-31T09:00:00Z",
        "2030-02-01T12:00:00Z,      PT1H, 2030-02-01T11:00:00Z",
        "2030-02-01T12:00:00,       P1D,  2030-01-31T09:00:00Z",
        "2030-02-01,                P1D,  2030-01-30T21:00:00Z",
        // it has passed
        "2030-01-14,                P1D,  2030-01-14T07:00:00Z",
    })
    void waitsForATimeBeforeADate(String startsAt, String lead, String until) {
        var word =
                word(ZonedDateTime.parse("2030-01-14T10:00+03:00[Europe/Moscow]"), Map.of("event.startsAt", startsAt));

        assertThat(word.ask("before", new Object[] {"event.startsAt", lead})).isEqualTo(until);
    }

    @Test
    void doesNotQuoteWhatIsNoDate() {
        var word = word(ZonedDateTime.parse("2030-01-14T10:00Z[UTC]"), Map.of("event.startsAt", "private"));

        assertThatThrownBy(() -> word.ask("before", new Object[] {"event.startsAt", "P1D"}))
                .hasMessageContaining("no date")
                .hasMessageNotContaining("private");
        assertThatThrownBy(() -> word.ask("localTime", new Object[] {"noon"})).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> word.ask("getClass", new Object[0])).isInstanceOf(Word.UnknownWord.class);
    }

    private static UntilWord word(ZonedDateTime now, Map<String, String> facts) {
        return new UntilWord(now, HOURS, facts::get);
    }
}
