package io.kaskad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.testing.RunningKaskad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Every cascade that ships comes with stories, and each comes out as it says. */
@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GoldenTracesTest {

    private final Cascades cascades;
    private final CascadeRuntime runtime;
    private final Stories stories;
    private final Trying trying;
    private final PlayingStories playing;

    GoldenTracesTest(
            Cascades cascades, CascadeRuntime runtime, Stories stories, Trying trying, PlayingStories playing) {
        this.cascades = cascades;
        this.runtime = runtime;
        this.stories = stories;
        this.trying = trying;
        this.playing = playing;
    }

    @Test
    void everyStoryComesOutAsItSays() throws IOException {
        try (var diagrams = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (var diagram : diagrams) {
                var key = diagram.getFileName().toString().replace(".bpmn", "");
                var kept = stories.of(key);
                assertThat(kept).as("stories of %s", key).isNotEmpty();
                kept.forEach((name, story) -> assertThat(
                                trying.play(key, xml(key), story).trace())
                        .as("%s: %s", key, name)
                        .isEqualTo(story.expect()));
            }
        }
    }

    @Test
    void aChangedCascadeShowsWhichStoriesComeOutOtherwise() {
        var changed = new String(xml("order-status")).replace("PT5M", "PT7M").getBytes();

        assertThat(playing.play("order-status", changed).stream().filter(PlayingStories.Result::red))
                .extracting(PlayingStories.Result::name)
                .containsExactly("nobody answers", "the email arrives too late");
        assertThat(playing.redStories("order-status", xml("order-status"))).isEmpty();
    }

    private byte[] xml(String key) {
        return runtime.xml(cascades.get(key).definitionId());
    }
}
