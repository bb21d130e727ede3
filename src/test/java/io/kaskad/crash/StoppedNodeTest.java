package io.kaskad.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node is asked to end while it works: nobody has to find out what it was doing. */
class StoppedNodeTest {

    private static final int ORDERS = 100;

    @TempDir
    Path logs;

    @AutoClose
    private Ordeal ordeal;

    @Test
    void isUnreadyFirstAndLeavesNothingOpen() {
        ordeal = Ordeal.of(1, 100, logs, "--kaskad.messaging.lease=60s", "--kaskad.datasource.stalled=30s");
        var node = ordeal.nodes().get(0);
        ordeal.shop.sellNow(ORDERS);
        Ordeal.until("letters to leave", () -> ordeal.count("message where status = 'SENDING'") > 0);
        var asked = System.nanoTime();
        node.stop();
        Ordeal.until("readiness to go down", () -> node.readiness().statusCode() == 503);
        assertThat(node.lives()).isTrue();
        ordeal.stop(node);

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(22));
        assertThat(ordeal.count("message where status = 'SENDING'")).isZero();
        assertThat(node.errors()).isEmpty();
        ordeal.starts();
        ordeal.endsWell("stopped");
        assertThat(ordeal.count("message_attempt where outcome = 'UNKNOWN'")).isZero();
    }
}
