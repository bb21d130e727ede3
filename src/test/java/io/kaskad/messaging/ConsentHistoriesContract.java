package io.kaskad.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.customers.Consents;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Suppressions;
import io.kaskad.testing.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever people say in whichever order: no promotional message leaves unless they agree to it at that moment. */
interface ConsentHistoriesContract {

    int HISTORIES = 100;

    Stage stage();

    Customers customers();

    Consents consents();

    Suppressions suppressions();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("offers");
    }

    @Test
    default void noPromotionalMessageLeavesWithoutConsent() {
        var left = 0;
        var refused = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new ConsentHistory(seed, stage(), customers(), consents(), suppressions());
            history.goes();
            assertThat(history.wrong()).as(history::toString).isEmpty();
            left += history.left();
            refused += history.refused();
        }
        assertThat(left).as("what left").isGreaterThan(HISTORIES / 2);
        assertThat(refused).as("what was kept back or stopped").isGreaterThan(HISTORIES / 2);
    }
}
