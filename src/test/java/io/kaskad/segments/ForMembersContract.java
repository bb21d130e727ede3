package io.kaskad.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.cascades.StartingRuns;
import io.kaskad.channels.Channel;
import io.kaskad.segments.Condition.Comparison;
import io.kaskad.segments.Condition.OfAttribute;
import io.kaskad.segments.Segments.Wanted;
import io.kaskad.shared.Refused;
import io.kaskad.testing.Stage;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cascade that names a segment is for its members, whichever way runs are started. */
interface ForMembersContract {

    String LOVERS = "lamp-lovers";

    Stage stage();

    Segments segments();

    StartingRuns starting();

    RuntimeService engine();

    @BeforeEach
    default void begin() {
        stage().begin();
        segments().remove(LOVERS);
        stage().deploy("for-lamp-lovers");
    }

    /** Those called Kim are. */
    private void lovers(String firstName) {
        var known = segments().find(LOVERS).map(Segment::version).orElse(null);
        var condition = new OfAttribute("firstName", Comparison.EQUALS, List.of(firstName));
        segments().save(LOVERS, new Wanted("Lamp lovers", condition, false), known, "test");
    }

    @Test
    default void membersEnterAndOthersAreKeptOut() {
        var customer = stage().customer(Channel.EMAIL);
        lovers("Sasha");
        stage().happens(customer, "Lamp Announced");
        assertThat(stage().runs(customer)).isEmpty();

        lovers("Kim");
        stage().happens(customer, "Lamp Announced");
        assertThat(stage().runs(customer)).hasSize(1);
    }

    @Test
    default void nobodyEntersWhileThereIsNoSuchSegment() {
        var customer = stage().customer(Channel.EMAIL);
        stage().happens(customer, "Lamp Announced");

        assertThat(stage().runs(customer)).isEmpty();
    }

    @Test
    default void whoStartsARunByHandIsToldWhy() {
        var customer = stage().customer(Channel.EMAIL);
        lovers("Sasha");

        assertThatThrownBy(() -> starting().start("for-lamp-lovers", customer, Map.of(), "by-hand-" + customer))
                .isInstanceOf(Refused.class)
                .hasMessage("The customer is not in the segment lamp-lovers, which this cascade is for.");
        assertThatThrownBy(() -> engine().startProcessInstanceByKey("for-lamp-lovers", customer))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("lamp-lovers");
    }
}
