package io.kaskad.channels.sms;

import static io.kaskad.channels.sms.SmsText.Alphabet.GSM;
import static io.kaskad.channels.sms.SmsText.Alphabet.UCS2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        "a, 0, GSM, 1",
        "a, 160, GSM, 1",
        "a, 161, GSM, 2",
        "a, 306, GSM, 2",
        "a, 307, GSM, 3",
        "a, 1530, GSM, 10",
        "€, 80, GSM, 1",
        "€, 81, GSM, 2",
        "€, 152, GSM, 2",
        "€, 153, GSM, 3",
        "ж, 70, UCS2, 1",
        "ж, 71, UCS2, 2",
        "ж, 134, UCS2, 2",
        "ж, 135, UCS2, 3",
        "😀, 35, UCS2, 1",
        "😀, 36, UCS2, 2",
        "😀, 66, UCS2, 2",
        "😀, 67, UCS2, 3"
    })
    void partsAreCountedAsTheyAreCharged(String character, int times, String alphabet, int parts) {
        var text = SmsText.of(character.repeat(times));
        assertThat(text.parts()).hasSize(parts);
        assertThat(text.alphabet().name()).isEqualTo(times == 0 ? "GSM" : alphabet);
    }

    @Test
    void oneCharacterTooManyMakesAllOfItUcs2() {
        assertThat(SmsText.of("a".repeat(150)).alphabet()).isEqualTo(GSM);
        assertThat(SmsText.of("a".repeat(149) + "ё")).satisfies(text -> {
            assertThat(text.alphabet()).isEqualTo(UCS2);
            assertThat(text.parts()).hasSize(3);
        });
    }

    @Test
    void nothingIsLostAndNoCharacterIsCutInTwo() {
        var random = new Random(7);
        for (int run = 0; run < 500; run++) {
            var text = text(
                    random, run % 2 == 0 ? new String[] {"a", "€", "[", "é"} : new String[] {"ж", "😀", "a", "𝒳"});
            var cut = SmsText.of(text);
            assertThat(String.join("", cut.parts())).isEqualTo(text);
            assertThat(cut.parts()).allSatisfy(part -> {
                assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                        .isFalse();
                assertThat(cut.alphabet() == GSM ? Gsm.encoded(part).length : part.length())
                        .isLessThanOrEqualTo(
                                cut.parts().size() == 1
                                        ? (cut.alphabet() == GSM ? 160 : 70)
                                        : (cut.alphabet() == GSM ? 153 : 67));
            });
        }
    }

    private static String text(Random random, String... characters) {
        var text = new StringBuilder(characters[0]);
        for (int i = random.nextInt(600); i > 0; i--) {
            text.append(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    @Test
    void saysNothingOfWhatItSays() {
        assertThat(SmsText.of("secret").toString()).doesNotContain("secret");
    }
}
