package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MessageIdsTest {

    private final MessageIds ids = new MessageIds("sms", MessageIds.Spelling.AUTO);

    @Test
    void whatCanBeReadTwoWaysTeachesNothing() {
        ids.given("12");
        ids.given("18");
        assertThat(ids.reported(List.of("18"))).isEqualTo("18");
        ids.given("ff");
        assertThat(ids.reported(List.of("255"))).as("now it is sure").isEqualTo("ff");
        assertThat(ids.reported(List.of("18"))).as("hexadecimal 12").isEqualTo("12");
    }

    @Test
    void theParameterCountsWhereItIsAsGiven() {
        ids.given("1a2b");
        assertThat(ids.reported(List.of("1A2B", "6699"))).isEqualTo("1a2b");
    }

    @Test
    void theTextCountsWhereASpellingIsSet() {
        var set = new MessageIds("sms", MessageIds.Spelling.HEX_TO_DECIMAL);
        assertThat(set.given("1A2B")).isEqualTo("1a2b");
        assertThat(set.reported(List.of("1a2b", "6699"))).isEqualTo("1a2b");
        assertThat(set.reported(List.of("0000006699"))).isEqualTo("1a2b");
    }

    @Test
    void idsThatAreNoNumbersAreTakenLiterally() {
        assertThat(ids.given("Zx-007")).isEqualTo("Zx-007");
        assertThat(ids.reported(List.of("Zx-007"))).isEqualTo("Zx-007");
        assertThat(ids.given("0")).isEqualTo("0");
        assertThat(ids.given("000")).isEqualTo("0");
    }

    @Test
    void aReceiptThatIsFasterThanTheAnswerWaitsForIt() throws ExecutionException, InterruptedException {
        ids.begun();
        var found = new FutureTask<>(() -> ids.reported(List.of("255")));
        var receiving = new Thread(found, "receiving");
        receiving.start();
        eventually(() -> receiving.getState() == Thread.State.TIMED_WAITING || found.isDone());
        ids.given("ff");
        ids.ended();
        assertThat(found.get()).isEqualTo("ff");
    }

    @Test
    void nobodyIsWaitedForWhenNothingIsUnderWay() {
        var begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(ids.reported(List.of("255"))).isEqualTo("255");
        }
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }
}
