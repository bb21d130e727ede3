package io.kaskad.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.shared.Ids;
import io.kaskad.testing.Stage;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of events are known from their first event on, on every node and for ever. */
interface SeenEventsContract {

    Stage stage();

    SeenEvents seen();

    DataSource database();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    private static String fresh() {
        return "Something " + Ids.next();
    }

    private SeenEvents anotherNode() {
        return new SeenEvents(stage().jdbc(), database());
    }

    @Test
    default void aNameIsKnownFromItsFirstEventOn() {
        var event = fresh();
        assertThat(seen().known(event)).isFalse();
        stage().told(stage().customer(), event);
        stage().only("events");

        assertThat(seen().known(event)).isTrue();
        assertThat(seen().all()).contains(event);
    }

    @Test
    default void otherNodesKnowItALittleLater() {
        var event = fresh();
        stage().told(stage().customer(), event);
        stage().only("events");
        stage().only("event-names");

        assertThat(anotherNode().known(event)).isTrue();
        assertThat(anotherNode().all()).contains(event);
    }

    @Test
    default void anEventNobodyCanUseIsKnownAsWell() {
        var event = fresh();
        stage().told("a-stranger", event);
        stage().only("events");

        assertThat(seen().known(event)).isTrue();
    }

    @Test
    default void nodesMayFindOutTheSame() {
        var event = fresh();
        for (var node : List.of(anotherNode(), anotherNode())) {
            node.note(event);
            assertThat(node.doSome()).isEqualTo(1);
            node.note(event);
            assertThat(node.doSome()).isZero();
        }
        assertThat(anotherNode().all()).containsOnlyOnce(event).isSorted();
    }

    @Test
    default void namesWithNumbersInThemComeToAnEnd() {
        var node = anotherNode();
        for (int i = 0; i < 12_000; i++) {
            node.note("Numbered " + i);
        }
        assertThat(node.all()).hasSizeBetween(10_000, 11_000);
    }
}
