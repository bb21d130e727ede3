package io.kaskad.messaging;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Handover;
import io.kaskad.messaging.ProviderStates.State;
import io.kaskad.testing.SettableClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int WANTED = 100;
    private static final Handover YES = new Handover.Accepted("id");
    private static final Handover GONE = new Handover.Unreachable("refused");

    private final SettableClock clock = new SettableClock();
    private final Pace pace = new Pace(clock, ofSeconds(30));

    private void learns(Handover... answers) {
        pace.learn(List.of(answers), WANTED);
    }

    private int most() {
        return pace.most(WANTED);
    }

    @Test
    void whoDoesWellGetsAllThereIs() {
        learns(YES, YES);
        assertThat(most()).isEqualTo(WANTED);
        assertThat(pace.report().state()).isEqualTo(State.UP);
        assertThat(pace.report().accepted()).isEqualTo(2);
    }

    @Test
    void whoIsOutOfOrderIsLeftAloneLongerAndLonger() {
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            learns(GONE);
            long seconds = 0;
            while (most() == 0) {
                clock.advance(ofSeconds(1));
                seconds++;
            }
            pauses.add(seconds);
            assertThat(most()).as("the next try is one message").isEqualTo(1);
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void afterAnOutageItGetsTwiceAsMuchEachTimeItTakesIt() {
        learns(GONE);
        clock.advance(ofMinutes(1));
        var most = new ArrayList<Integer>();
        for (int i = 0; i < 8; i++) {
            most.add(most());
            learns(YES);
        }
        assertThat(most).containsExactly(1, 2, 4, 8, 16, 32, 64, WANTED);
    }

    @Test
    void whoSaysWeAreTooFastIsLeftAloneForAsLongAsItSaysAndGetsHalf() {
        learns(YES, new Handover.Throttled(ofSeconds(90), "429"));
        assertThat(most()).isZero();
        assertThat(pace.report().state()).isEqualTo(State.THROTTLED);
        assertThat(pace.report().pausedUntil()).isEqualTo(clock.instant().plusSeconds(90));
        clock.advance(ofSeconds(90));
        assertThat(most()).isEqualTo(WANTED / 2);
        learns(YES);
        assertThat(most()).isEqualTo(WANTED);
    }

    @Test
    void oneFailureIsAHiccupTwoAreAnOutage() {
        learns(GONE);
        assertThat(pace.out()).isFalse();
        clock.advance(ofSeconds(5));
        learns(GONE);
        assertThat(pace.out()).isTrue();
        assertThat(pace.report()).extracting("state", "why").containsExactly(State.DOWN, "refused");
        clock.advance(ofMinutes(1));
        learns(YES);
        assertThat(pace.out()).isFalse();
    }

    @Test
    void manyFailuresAtOnceAreStillOne() {
        pace.learn(Collections.nCopies(50, GONE), WANTED);
        clock.advance(ofSeconds(2));
        assertThat(most()).isEqualTo(1);
    }

    @Test
    void whoSwallowsMessagesWithoutAWordIsNotGivenMore() {
        learns(Collections.nCopies(4, new Handover.Unknown("lost")).toArray(Handover[]::new));
        assertThat(most()).isEqualTo(WANTED);
        learns(new Handover.Unknown("lost"));
        assertThat(most()).isZero();
        assertThat(pace.report().state()).isEqualTo(State.DOWN);
    }

    @Test
    void whatIsWrongWithOneMessageSaysNothingOfTheProvider() {
        learns(
                new Handover.Rejected("no"),
                new Handover.Bounced("nobody"),
                new Handover.TryLater(ofSeconds(9), "full"),
                new Handover.Unsendable("not approved"));
        assertThat(most()).isEqualTo(WANTED);
        assertThat(pace.report().failures())
                .extracting("detail")
                .containsExactly("not approved", "full", "nobody", "no");
    }

    @Test
    void whoIsSaidToBeMendedIsTriedAtOnce() {
        learns(new Handover.NeedsPerson("535"));
        assertThat(most()).isZero();
        pace.tryNow();
        assertThat(most()).isEqualTo(WANTED);
    }

    @Test
    void whatWasTakenIsForgottenAfterAMinute() {
        learns(YES);
        clock.advance(ofSeconds(30));
        learns(YES);
        assertThat(pace.report().accepted()).isEqualTo(2);
        clock.advance(ofSeconds(31));
        assertThat(pace.report().accepted()).isEqualTo(1);
        clock.advance(ofMinutes(5));
        assertThat(pace.report().accepted()).isZero();
    }
}
