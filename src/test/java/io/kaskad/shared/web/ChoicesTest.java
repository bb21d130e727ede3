package io.kaskad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;

class ChoicesTest {

    private final DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();

    ChoicesTest() {
        new Choices().addFormatters(conversions);
    }

    private enum Plain {
        ONE,
        TWO
    }

    private enum Named {
        ONE,
        TWO;

        @JsonValue
        String key() {
            return "number-" + (ordinal() + 1);
        }
    }

    @Test
    void aQueryNamesAChoiceAsJsonDoes() {
        assertThat(conversions.convert("TWO", Plain.class)).isEqualTo(Plain.TWO);
        assertThat(conversions.convert("number-2", Named.class)).isEqualTo(Named.TWO);
        assertThat(conversions.convert("two", Named.class)).isEqualTo(Named.TWO);
        assertThat(conversions.convert("", Named.class)).isNull();
        assertThat(Choices.of(Named.class)).isEqualTo("number-1, number-2");
    }

    @Test
    void whatIsNoneOfThemIsRefused() {
        assertThatThrownBy(() -> conversions.convert("three", Named.class))
                .isInstanceOf(ConversionFailedException.class);
    }

    @Test
    void withoutItTheNamesOfJsonAreNotKnown() {
        assertThatThrownBy(() -> new DefaultConversionService().convert("number-2", Named.class))
                .isInstanceOf(ConversionFailedException.class);
    }
}
