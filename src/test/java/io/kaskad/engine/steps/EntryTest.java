package io.kaskad.engine.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Cascade.Mailing;
import io.kaskad.cascades.Cascade.Sending;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.Reentry;
import io.kaskad.channels.Channel;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnStage
record EntryTest(Stage stage, Cascades cascades) {

    @Test
    void aCascadeTellsWhatItSendsAndHowOftenItIsEntered() {
        stage.deploy("weekly-offer");
        stage.clockPasses(Duration.ofSeconds(2));

        var cascade = cascades.get("weekly-offer");

        assertThat(cascade.mailing())
                .isEqualTo(new Mailing(
                        true, 80, Set.of(new Sending(Channel.EMAIL, "offers"), new Sending(Channel.CALL, null))));
        assertThat(cascade.reentry()).isEqualTo(new Reentry(Reentry.Rule.NOT_WITHIN, Period.ofDays(7), "shop"));
    }

    @Test
    void whatItDoesNotSayIsAsItHasAlwaysBeen() {
        stage.deploy("viewing");
        stage.clockPasses(Duration.ofSeconds(2));

        var cascade = cascades.get("viewing");

        assertThat(cascade.mailing()).isEqualTo(new Mailing(false, 50, Set.of(new Sending(Channel.CALL, "viewings"))));
        assertThat(cascade.reentry()).isEqualTo(Reentry.ALWAYS);
    }
}
