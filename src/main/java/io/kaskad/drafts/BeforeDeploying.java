package io.kaskad.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever plays the stories of a cascade before a diagram becomes a version. */
public interface BeforeDeploying {

    /** Those that come out otherwise than they should; a person may deploy all the same, with a reason. */
    List<RedStory> redStories(String key, byte[] diagram);

    /**
     * What comes out otherwise.
     *
     * @param missing lines that were expected and did not come
     * @param surprising lines that came and were not expected
     * @param problem why it was not played to its end; null if it was
     */
    record RedStory(
            String name,
            List<String> missing,
            List<String> surprising,
            @Nullable String problem) {

        String sentence() {
            return "The story \"" + name + "\" comes out otherwise than it should.";
        }
    }
}
