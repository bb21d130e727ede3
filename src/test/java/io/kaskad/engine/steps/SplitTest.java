package io.kaskad.engine.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kaskad.engine.steps.Split.Share;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    private static final int PEOPLE = 20_000;

    @Test
    void readsShares() {
        assertThat(Split.read("A=50, B = 30,the third=20"))
                .contains(List.of(new Share("A", 50), new Share("B", 30), new Share("the third", 20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A=50", "A=50,A=50", "A=0,B=0", "A=-1,B=2", "A=1.5,B=2", "A=1,,B=2", "=1,B=2"})
    void refusesWhatIsNoShares(String text) {
        assertThat(Split.read(text)).isEmpty();
    }

    @Test
    void partsPeopleByTheirShares() {
        assertThat(share(split("subject", "A=75, B=25"), "A")).isCloseTo(0.75, within(0.02));
        assertThat(share(split("subject", "A=0, B=25"), "A")).isZero();
    }

    @Test
    void partsEachPersonAlikeEachTime() {
        var split = split("subject", "A=50, B=50");

        assertThat(IntStream.range(0, 100).mapToObj(n -> split.variant("kim")).distinct())
                .hasSize(1);
    }

    /** Of those in A of one split, half are in A of another. */
    @Test
    void partsIndependentlyOfOtherSplits() {
        var subject = split("subject", "A=50, B=50");
        var time = split("time", "A=50, B=50");
        var both = IntStream.range(0, PEOPLE)
                .mapToObj(n -> "customer-" + n)
                .filter(one ->
                        subject.variant(one).equals("A") && time.variant(one).equals("A"))
                .count();

        assertThat((double) both / PEOPLE).isCloseTo(0.25, within(0.02));
    }

    private static double share(Split split, String variant) {
        return IntStream.range(0, PEOPLE)
                        .filter(n -> split.variant("customer-" + n).equals(variant))
                        .count()
                / (double) PEOPLE;
    }

    private static Split split(String name, String shares) {
        return new Split(name, Split.read(shares).orElseThrow());
    }
}
