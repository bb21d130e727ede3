package io.kaskad.trial;

import io.kaskad.drafts.BeforeDeploying;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plays the stories kept with a cascade; one that comes out otherwise than it should speaks against deploying. */
@Service
public class PlayingStories implements BeforeDeploying {

    private final Stories stories;
    private final Trying trying;

    PlayingStories(Stories stories, Trying trying) {
        this.stories = stories;
        this.trying = trying;
    }

    /**
     * What came of a kept story.
     *
     * @param comparison null if it expects nothing
     */
    @Schema(name = "StoryResult")
    public record Result(
            String name,
            @Nullable Comparison comparison,
            @Nullable String problem) {

        public boolean red() {
            return problem != null || comparison != null && !comparison.matches();
        }
    }

    public List<Result> play(String key, byte[] diagram) {
        return stories.of(key).entrySet().stream()
                .map(story -> played(key, diagram, story.getKey(), story.getValue()))
                .toList();
    }

    /** A story that cannot be told any more, such as that of a customer who is gone, is red and keeps no other one. */
    private Result played(String key, byte[] diagram, String name, Story story) {
        try {
            return result(name, story, trying.play(key, diagram, story));
        } catch (Refused notTold) {
            return new Result(name, null, notTold.getMessage());
        }
    }

    private static Result result(String name, Story story, Played played) {
        var comparison = story.expect() == null ? null : Comparison.of(story.expect(), played.trace());
        return new Result(name, comparison, played.problem());
    }

    @Override
    public List<RedStory> redStories(String key, byte[] diagram) {
        return play(key, diagram).stream()
                .filter(Result::red)
                .map(PlayingStories::redStory)
                .toList();
    }

    private static RedStory redStory(Result result) {
        var comparison = result.comparison();
        return new RedStory(
                result.name(),
                comparison == null ? List.of() : comparison.missing(),
                comparison == null ? List.of() : comparison.surprising(),
                result.problem());
    }
}
