package io.kaskad.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GsmTest {

    @Test
    void everyOctetButTheEscapeIsACharacterThatBecomesTheSameOctet() {
        for (int code = 0; code < 128; code++) {
            if (code != 0x1B) {
                var octet = new byte[] {(byte) code};
                assertThat(Gsm.encoded(Gsm.decoded(octet))).as("%d", code).isEqualTo(octet);
                assertThat(Gsm.septets(Gsm.decoded(octet).charAt(0))).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"@;0", "$;2", "_;17", "Δ;16", "Ξ;26", "É;31", "' ';32", "¡;64", "A;65", "§;95", "¿;96", "à;127"},
            delimiter = ';')
    void charactersHaveTheCodesOfTheStandard(String character, int code) {
        assertThat(Gsm.encoded(character)).containsExactly(code);
    }

    @Test
    void theExtensionTableTakesTwo() {
        var extension = "\f^{}\\[~]|€";
        assertThat(Gsm.encoded(extension))
                .containsExactly(
                        0x1B, 0x0A, 0x1B, 0x14, 0x1B, 0x28, 0x1B, 0x29, 0x1B, 0x2F, 0x1B, 0x3C, 0x1B, 0x3D, 0x1B, 0x3E,
                        0x1B, 0x40, 0x1B, 0x65);
        assertThat(Gsm.decoded(Gsm.encoded(extension))).isEqualTo(extension);
        assertThat(extension.chars().map(Gsm::septets)).containsOnly(2);
    }

    @Test
    void whatTheAlphabetDoesNotHaveItDoesNotHave() {
        assertThat("жçё—“😀\u00A0\u001B`".codePoints().map(Gsm::septets)).containsOnly(0);
        assertThat(Gsm.encoded("ж")).containsExactly('?');
    }

    @Test
    void strayEscapesHarmNobody() {
        assertThat(Gsm.decoded(new byte[] {'a', 0x1B})).isEqualTo("a");
        assertThat(Gsm.decoded(new byte[] {0x1B, 'a', 0x1B, 0x1B, 'b'})).isEqualTo("a b");
        var all = IntStream.range(-128, 128)
                .mapToObj(i -> new byte[] {0x1B, (byte) i})
                .map(Gsm::decoded);
        assertThat(all.collect(Collectors.toList()))
                .allSatisfy(text -> assertThat(text).hasSize(1));
    }
}
