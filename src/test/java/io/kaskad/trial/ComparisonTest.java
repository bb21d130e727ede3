package io.kaskad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "PT1H message.sent letter email,            PT1H message.sent letter#2 email,          true",
        "PT1H message.sent letter#2 email,          PT1H message.sent letter#2 email,          true",
        "PT1H message.sent letter#2 email,          PT1H message.sent letter#1 email,          false",
        "PT1H message.sent letter#1 email,          PT1H message.sent letter email,            true",
        "PT1H message.sent letter#2 email,          PT1H message.sent letter email,            false",
        "PT1H message.failed letter email REJECTED, PT1H message.failed letter#3 email,        false",
        "PT1H message.sent letter email,            PT1H message.opened letter#2 email,        false",
        "PT1H story.event Order,                    PT1H story.event Order#2,                  false",
        "PT1H wait.timedOut timeout email,          PT1H wait.timedOut timeout#2 email,        false",
    })
    void aLineWithoutANumberStandsForAnyMessageOfItsStep(String expected, String actual, boolean matches) {
        var comparison = Comparison.of(List.of(expected), List.of(actual));

        assertThat(comparison.matches()).isEqualTo(matches);
        assertThat(comparison.missing()).isEqualTo(matches ? List.of() : List.of(expected));
        assertThat(comparison.surprising()).isEqualTo(matches ? List.of() : List.of(actual));
    }

    @Test
    void aLineThatSaysWhichOneIsNotUsedUpByAnother() {
        var expected = List.of("PT0S message.sent letter email", "PT1H message.sent letter#1 email", "outcome end");
        var actual = List.of("PT1H message.sent letter#1 email", "PT0S message.sent letter#1 email", "goes on");
        var comparison = Comparison.of(expected, actual);

        assertThat(comparison.matches()).isFalse();
        assertThat(comparison.missing()).containsExactly("outcome end");
        assertThat(comparison.surprising()).containsExactly("goes on");
    }

    @Test
    void theOrderMatters() {
        var comparison = Comparison.of(List.of("one", "two"), List.of("two", "one"));

        assertThat(comparison.matches()).isFalse();
        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.surprising()).isEmpty();
    }
}
