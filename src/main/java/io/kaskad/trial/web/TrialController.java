package io.kaskad.trial.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.kaskad.trial.Comparison;
import io.kaskad.trial.Played;
import io.kaskad.trial.PlayingStories;
import io.kaskad.trial.PlayingStories.Result;
import io.kaskad.trial.Stories;
import io.kaskad.trial.Story;
import io.kaskad.trial.Trying;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cascades/{key}")
class TrialController {

    private static final int LONGEST_NAME = 200;

    private final Trying trying;
    private final Stories stories;
    private final PlayingStories playing;

    TrialController(Trying trying, Stories stories, PlayingStories playing) {
        this.trying = trying;
        this.stories = stories;
        this.playing = playing;
    }

    record Trial(@NotBlank String xml, @Valid @NotNull Story story) {}

    /**
     * What came of it.
     *
     * @param trace the lines to keep as what a story expects
     * @param comparison null if the story expects nothing
     */
    record TrialResult(
            Played played, List<String> trace, @Nullable Comparison comparison) {}

    record NamedStory(String name, Story story) {}

    record Drawing(@NotBlank String xml) {}

    @PostMapping("/try")
    TrialResult tryOut(@PathVariable String key, @Valid @RequestBody Trial trial) {
        var played = trying.play(key, trial.xml().getBytes(UTF_8), trial.story());
        var expected = trial.story().expect();
        return new TrialResult(
                played, played.trace(), expected == null ? null : Comparison.of(expected, played.trace()));
    }

    @GetMapping("/stories")
    Page<NamedStory> list(@PathVariable String key) {
        return Page.of(stories.of(key).entrySet().stream()
                .map(story -> new NamedStory(story.getKey(), story.getValue()))
                .toList());
    }

    @PutMapping("/stories/{name}")
    NamedStory save(
            @PathVariable String key, @PathVariable String name, @Valid @RequestBody Story story, Principal user) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.invalid("The name of a story has between 1 and " + LONGEST_NAME + " characters.");
        }
        stories.save(key, name, story, user.getName());
        return new NamedStory(name, story);
    }

    @DeleteMapping("/stories/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable String name) {
        if (!stories.remove(key, name)) {
            throw Refused.notFound("story", name);
        }
    }

    @PostMapping("/stories/play")
    Page<Result> play(@PathVariable String key, @Valid @RequestBody Drawing drawing) {
        return Page.of(playing.play(key, drawing.xml().getBytes(UTF_8)));
    }
}
