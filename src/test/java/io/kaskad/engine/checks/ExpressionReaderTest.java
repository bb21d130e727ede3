package io.kaskad.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaskad.engine.checks.Reading.Ask;
import io.kaskad.engine.checks.Reading.Variant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTest {

    private static final Map<String, List<String>> EXPRESSIONS =
            SharedSet.json("expressions.json", new TypeReference<>() {});

    static List<String> allowed() {
        return EXPRESSIONS.get("allowed");
    }

    static List<String> refused() {
        return EXPRESSIONS.get("refused");
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void theVocabularyIsAllowed(String expression) {
        assertThat(ExpressionReader.read(expression).problem()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void everythingElseIsRefused(String expression) {
        assertThat(ExpressionReader.read(expression).problem()).isPresent();
    }

    @Test
    void knowsWhatIsAskedOfMessages() {
        var reading = ExpressionReader.read("${message.opened and message.of('letter').clicked or messages.sent > 1}");

        assertThat(reading.messages()).containsExactly(new Ask(null, "opened"), new Ask("letter", "clicked"));
        assertThat(reading.targetAction()).isFalse();
    }

    @Test
    void knowsWhatElseIsAsked() {
        assertThat(ExpressionReader.read("${split.variant('subject') == 'B' or split.variant('day') != event.day}")
                        .variants())
                .containsExactly(new Variant("subject", null), new Variant("subject", "B"), new Variant("day", null));
        assertThat(ExpressionReader.read("${!targetAction.done}").targetAction())
                .isTrue();
        assertThat(ExpressionReader.read("${until.sendingHours}").sendingHours())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "!", "-", "not ", "1+", "event.", "'", "${"})
    void isNotTiredOutByLongExpressions(String piece) {
        for (var times : List.of(90, 900, 90_000)) {
            assertThat(ExpressionReader.read("${" + piece.repeat(times) + "}").problem())
                    .as("%s times %s", times, piece)
                    .isPresent();
        }
    }
}
