package io.kaskad.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Keeps the stories that ship beside their cascades as {@code processes/<cascade>/<name>.story.json}, unless a person has
 * written another of that name.
 */
@Component
class ShippedStories implements SmartInitializingSingleton {

    private static final String ENDING = ".story.json";

    private final Stories stories;
    private final ResourcePatternResolver resources;

    ShippedStories(Stories stories, ResourcePatternResolver resources) {
        this.stories = stories;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (var file : resources.getResources("classpath*:processes/*/*" + ENDING)) {
                var name =
                        String.valueOf(file.getFilename()).replace(ENDING, "").replace('-', ' ');
                stories.ship(cascade(file), name, stories.read(file.getContentAsString(UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped stories cannot be read", e);
        }
    }

    private static String cascade(Resource file) throws IOException {
        return Path.of(file.getURL().getPath()).getParent().getFileName().toString();
    }
}
