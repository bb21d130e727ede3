package io.kaskad.channels.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void allNodesGetTheKeyThatOneMade(String vendor) {
        var database = SiteTables.fresh(vendor);
        var keys = IntStream.range(0, 8)
                .parallel()
                .mapToObj(node ->
                        new KeptKeys(database).keptAs("vapid webpush", () -> ("key of " + node).getBytes(UTF_8)))
                .toList();
        assertThat(keys).allSatisfy(key -> assertThat(key).isEqualTo(keys.get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void keysOfOtherNamesAreOthers(String vendor) {
        var keys = new KeptKeys(SiteTables.fresh(vendor));
        assertThat(keys.keptAs("one", () -> new byte[] {1})).containsExactly(1);
        assertThat(keys.keptAs("two", () -> new byte[] {2})).containsExactly(2);
    }
}
