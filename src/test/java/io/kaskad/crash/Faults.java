package io.kaskad.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Misfortunes under load, one after the other; -Dchaos.seconds=n for how long each goes on. */
@Tag("chaos")
class Faults {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("chaos.seconds", 40));
    private static final int PEOPLE_A_SECOND = Integer.getInteger("chaos.rate", 20);
    /** Six seconds until a run gives up an email: long enough for a lease to end and the letter to be sent again. */
    private static final int TIME_LAPSE = 50;

    private static final int NODES = Integer.getInteger("chaos.nodes", 2);

    @TempDir
    Path logs;

    @AutoClose
    private Ordeal ordeal;

    @Test
    void nodesAreKilled() {
        suffers(Misfortune.KILL);
        ordeal.endsWell("nodes killed");
    }

    @Test
    void nodesAreReplaced() {
        suffers(Misfortune.REPLACE, "--kaskad.messaging.lease=60s", "--kaskad.datasource.stalled=30s");
        ordeal.endsWell("nodes replaced");
        assertThat(ordeal.count("message_attempt where outcome = 'UNKNOWN'"))
                .as("hand-overs cut short, though nobody was killed")
                .isZero();
    }

    @Test
    void nodesAreFrozen() {
        suffers(Misfortune.FREEZE);
        ordeal.endsWell("nodes frozen");
    }

    @Test
    void theDatabaseCrashes() {
        suffers(Misfortune.CRASH_DATABASE);
        ordeal.endsWell("database restarted");
    }

    @Test
    void connectionsRunOut() {
        suffers(
                Misfortune.KILL,
                "--kaskad.datasource.pool-size=3",
                "--spring.datasource.hikari.connection-timeout=1000");
        ordeal.endsWell("pool exhausted");
    }

    @Test
    void poisonIsAmongTheEvents() {
        ordeal = Ordeal.of(NODES, TIME_LAPSE, logs);
        ordeal.shop.open(PEOPLE_A_SECOND);
        Poison.events(ordeal.database);
        Misfortune.FREEZE.befalls(ordeal);
        Misfortune.KILL.befalls(ordeal);
        ordeal.endsWell("poison");
    }

    @Test
    void clocksAreApart() {
        ordeal = Ordeal.of(1, TIME_LAPSE, logs);
        ordeal.joins(ShiftedNode.starting(Duration.ofMinutes(1), ordeal, logs)).ready();
        ordeal.joins(ShiftedNode.starting(Duration.ofMinutes(-1), ordeal, logs)).ready();
        ordeal.shop.open(PEOPLE_A_SECOND);
        Misfortune.pass(LENGTH.dividedBy(2));
        ordeal.shop.shut();
        var shut = System.nanoTime();
        ordeal.endsWell("clocks apart");
        assertThat(Duration.ofNanos(System.nanoTime() - shut))
                .as("nobody waits for another node's clock")
                .isLessThan(Duration.ofSeconds(50));
    }

    private void suffers(Misfortune misfortune, String... settings) {
        ordeal = Ordeal.of(NODES, TIME_LAPSE, logs, settings);
        ordeal.shop.open(PEOPLE_A_SECOND);
        var end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() - end < 0) {
            misfortune.befalls(ordeal);
        }
    }
}
