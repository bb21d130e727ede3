package io.kaskad.channels.email.returned;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mail in {@code bounces} says in its header X-Expected what it means. */
class ReturnedMailTest {

    private static final String LETTER = "0190a3c5-0000-7000-8000-000000000001@shop.example";

    static Stream<Path> corpus() throws IOException {
        return Files.list(Path.of("src/test/resources/bounces")).sorted();
    }

    private static Meaning expected(Path mail) throws Exception {
        try (var in = Files.newInputStream(mail)) {
            return Meaning.valueOf(new InternetHeaders(in).getHeader("X-Expected", null));
        }
    }

    private static ReturnedMail parsed(Path mail) throws Exception {
        return ReturnedMail.parsed(raw(mail));
    }

    /** As it comes over the wire. */
    private static byte[] raw(Path mail) throws IOException {
        return Files.readString(mail).replace("\n", "\r\n").getBytes(UTF_8);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void meansWhatItsAuthorSays(Path mail) throws Exception {
        assertThat(parsed(mail).meaning()).isEqualTo(expected(mail));
    }

    /** Whoever reports something says about which letter. */
    @ParameterizedTest
    @MethodSource("corpus")
    void namesTheLetterItIsAbout(Path mail) throws Exception {
        if (expected(mail) != Meaning.NOTHING) {
            var found = parsed(mail).texts().filter(text -> text.contains(LETTER));
            assertThat(found).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void meansTheSameWithTheEndsOfLinesThatUnixHas(Path mail) throws Exception {
        assertThat(ReturnedMail.parsed(Files.readAllBytes(mail)).meaning()).isEqualTo(expected(mail));
    }

    /** Servers cut what they return, and so do we. */
    @ParameterizedTest
    @MethodSource("corpus")
    void isReadWhereverItIsCut(Path mail) throws Exception {
        var raw = raw(mail);
        for (int length = 0; length < raw.length; length += 97) {
            var cut = ReturnedMail.parsed(Arrays.copyOf(raw, length));
            assertThat(cut.meaning()).isNotNull();
            assertThat(cut.written()).isNotNull();
            assertThat(cut.texts()).isNotNull();
        }
    }

    @Test
    void isLargeEnough() throws IOException {
        assertThat(corpus()).hasSizeGreaterThan(90);
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void hasSeveralOfEachMeaning(Meaning meaning) throws Exception {
        var found = 0;
        for (var mail : corpus().toList()) {
            found += expected(mail) == meaning ? 1 : 0;
        }
        assertThat(found).isGreaterThan(1);
    }

    @Test
    void saysNothingOfWhomItIsAbout() throws Exception {
        for (var mail : List.of("postfix-unknown-user", "reply-plain", "arf-yahoo")) {
            assertThat(parsed(Path.of("src/test/resources/bounces", mail + ".eml"))
                            .toString())
                    .doesNotContain("kim", "customer");
        }
    }
}
