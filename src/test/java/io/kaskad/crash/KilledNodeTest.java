package io.kaskad.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.crash.PostOffice.Moment;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes are killed at the worst moments of a hand-over: nothing is lost, and nothing happens twice without a reason. */
class KilledNodeTest {

    private static final int ORDERS = 60;

    @TempDir
    Path logs;

    @AutoClose
    private Ordeal ordeal;

    @Test
    void whoeverDiesBeforeTheCallAfterTheYesOrBeforeTheCommitLosesNothing() {
        ordeal = Ordeal.of(1, 100, logs, "--kaskad.messaging.lease=10m", "--kaskad.datasource.stalled=30s");
        diesAt(Moment.BEGUN);
        diesAt(Moment.TAKEN);
        var taken = ordeal.post.letters();
        diesBeforeTheCommit();
        ordeal.endsWell("killed at each moment");

        assertThat(ordeal.count("run")).isEqualTo(ordeal.shop.accepted().size());
        assertThat(taken).as("letters taken, with their senders dead").isNotEmpty();
        assertThat(ordeal.count("message_attempt where outcome = 'UNKNOWN'")).isPositive();
    }

    private void diesAt(Moment moment) {
        var node = ordeal.nodes().get(0);
        ordeal.post.onceAt(moment, () -> ordeal.kill(node));
        isReplacedOnceItHasDied(node, moment);
    }

    /** It knows that a letter is taken, and cannot write it down any more. */
    private void diesBeforeTheCommit() {
        var node = ordeal.nodes().get(0);
        ordeal.post.onceAt(Moment.TAKEN, () -> {
            ordeal.server.refuseWrites();
            ordeal.post.onceAt(Moment.ANSWERED, () -> {
                ordeal.kill(node);
                ordeal.server.acceptWrites();
            });
        });
        isReplacedOnceItHasDied(node, Moment.ANSWERED);
    }

    private void isReplacedOnceItHasDied(Node node, Moment moment) {
        ordeal.shop.sellNow(ORDERS);
        Ordeal.until("a letter to be " + moment, () -> !node.lives());
        Ordeal.until("its hand-over to be cut short", () -> ordeal.leasesEnd() > 0);
        ordeal.starts();
    }
}
