package io.kaskad.cascades;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Receipt.Status;
import io.kaskad.testing.Stage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which step a target action is put down to: the one that reached the person last. */
interface TargetActionsContract {

    String WHOLE_CASCADE = "";

    Stage stage();

    ElementCounts counts();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("left-cart");
    }

    @Test
    default void thatOfTheLastMessageThatMayHaveArrived() {
        var before = done();
        var customer = left();
        stage().passes(ofHours(1));
        stage().happens(customer, "Cart Bought");

        assertThat(since(before)).isEqualTo(Map.of(WHOLE_CASCADE, 1L, "text", 1L));
    }

    @Test
    default void notThatOfAMessageThatDidNotArrive() {
        var before = done();
        var customer = left();
        stage().passes(ofHours(1));
        stage().reports(Status.FAILED);
        stage().happens(customer, "Cart Bought");

        assertThat(since(before)).isEqualTo(Map.of(WHOLE_CASCADE, 1L, "letter", 1L));
    }

    @Test
    default void noneBeforeAnythingWasHandedOver() {
        var before = done();
        var customer = stage().customer(EMAIL, SMS);
        stage().told(customer, "Cart Left");
        stage().only("events");
        stage().told(customer, "Cart Bought");
        stage().only("events");

        assertThat(since(before)).isEqualTo(Map.of(WHOLE_CASCADE, 1L));
        assertThat(stage().run(customer).outcome()).isEqualTo(Run.TARGET_ACTION);
    }

    private String left() {
        var customer = stage().customer(EMAIL, SMS);
        stage().happens(customer, "Cart Left");
        return customer;
    }

    private Map<String, Long> done() {
        var done = new HashMap<String, Long>();
        counts().of("left-cart", 1).forEach((key, amount) -> {
            if (key.metric().equals(ElementCounts.TARGET_ACTIONS)) {
                done.put(key.element(), amount);
            }
        });
        return done;
    }

    private Map<String, Long> since(Map<String, Long> before) {
        var since = done();
        before.forEach((element, amount) -> since.merge(element, -amount, Long::sum));
        since.values().removeIf(amount -> amount == 0);
        return since;
    }
}
