package io.kaskad.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes, letters and receipts in a bad order, and one misfortune at a time; the long version is {@link Faults}. */
class FaultsTest {

    private static final int ORDERS = 60;

    @TempDir
    static Path logs;

    @AutoClose
    private static Ordeal ordeal;

    @BeforeAll
    static void start() {
        ordeal = Ordeal.of(2, 100, logs);
    }

    @Test
    void aFrozenNodeHoldsNobodyUpAndDoesNoHarmWhenItThaws() {
        var node = ordeal.nodes().get(0);
        ordeal.shop.sellNow(ORDERS);
        Ordeal.until("letters to leave", () -> ordeal.count("message where status = 'SENDING'") > 0);
        node.freeze();
        ordeal.shop.sellNow(ORDERS);
        ordeal.endsWell("while a node is frozen");
        node.thaw();
        ordeal.shop.sellNow(ORDERS);
        ordeal.endsWell("and when it thaws");
    }

    @Test
    void aDatabaseThatCrashesLosesNothing() {
        ordeal.shop.sellNow(ORDERS);
        ordeal.server.crashAndRestart();
        ordeal.shop.sellNow(ORDERS);
        ordeal.endsWell("database restarted");
    }

    @Test
    void poisonParksAndTheRestGoesOn() {
        Poison.events(ordeal.database);
        ordeal.shop.sellNow(ORDERS);
        ordeal.endsWell("poison");

        assertThat(Poison.fate(ordeal.database, "bad")).isEqualTo("PARKED");
        assertThat(Poison.fate(ordeal.database, "stranger")).isEqualTo("REFUSED");
        assertThat(Poison.fate(ordeal.database, "untold")).isEqualTo("DONE");
        assertThat(ordeal.count("run where customer_id = 'silent' and outcome is not null"))
                .isEqualTo(1);
    }

    @Test
    void receiptsInABadOrderEndInWhatIsTrue() {
        var node = ordeal.nodes().get(0);
        ordeal.shop.sellNow(ORDERS);
        node.get("/t/o/" + "A".repeat(43));
        ordeal.endsWell("bad receipts");

        assertThat(ordeal.count("message where bounced_at < delivered_at and status = 'DELIVERED'"))
                .as("delivered after bounced")
                .isPositive();
        assertThat(ordeal.count("message where late")).as("too late").isPositive();
        assertThat(ordeal.count("receipt_inbox where message_id is null and state = 'NEW' and attempts > 0"))
                .as("about letters nobody has sent")
                .isPositive();
        assertThat(ordeal.count("receipt_inbox where provider = 'tracking'"))
                .as("forged")
                .isZero();
    }
}
