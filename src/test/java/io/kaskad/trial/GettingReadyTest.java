package io.kaskad.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.content.Templates;
import io.kaskad.content.TrackedLinks;
import io.kaskad.drafts.DraftOpened;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import io.kaskad.testing.Rest;
import io.kaskad.testing.RunningKaskad;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestConstructor;

/** The stage for trials is made before somebody needs it, and once. */
@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record GettingReadyTest(
        TrialContext context,
        Templates templates,
        TrackedLinks links,
        Workers workers,
        @LocalServerPort int port) {

    private static final String DRAFT = "/api/cascades/%s/draft";

    @Test
    void whoeverOpensADraftFindsItMadeSoon() {
        var rest = new Rest(port);
        context.destroy();
        rest.get(DRAFT.formatted("nothing-like-it")).is(404);
        assertThat(workInTheBackground()).isZero();

        rest.get(DRAFT.formatted("order-status")).is(200);
        assertThat(context.isMade()).as("made within the request").isFalse();
        assertThat(workInTheBackground()).isEqualTo(1);
        assertThat(context.isMade()).isTrue();

        rest.get(DRAFT.formatted("order-status")).is(200);
        assertThat(workInTheBackground()).as("made again").isZero();
    }

    private int workInTheBackground() {
        return new Background(workers).once(GettingReady.NAME);
    }

    @Test
    void whatFailedIsTriedAgainByTheNextTrial() {
        var settings = new MockEnvironment().withProperty("kaskad.sending-hours.to", "00:00");
        var broken = new TrialContext(templates, links, settings);
        var ready = new GettingReady(broken, workers);
        ready.on(new DraftOpened("order-status"));
        assertThat(ready.doSome()).isZero();
        assertThatThrownBy(() -> broken.play((stage, telling) -> stage)).hasStackTraceContaining("sending-hours");

        settings.setProperty("kaskad.sending-hours.to", "21:00");
        try {
            assertThat(broken.<Stage>play((stage, telling) -> stage)).isNotNull();
        } finally {
            broken.destroy();
        }
    }
}
