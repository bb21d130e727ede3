package io.kaskad.engine.checks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.cascades.Surroundings;
import io.kaskad.channels.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The diagrams and expressions that the server's checks and the pages' are tried on alike. */
final class SharedSet {

    static final Path FOLDER = Path.of("src", "test", "resources", "checks");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedSet() {}

    static <T> T json(String name, TypeReference<T> type) {
        try {
            return JSON.readValue(FOLDER.resolve(name).toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] diagram(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the diagrams in a folder, in the order of the alphabet. */
    static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".bpmn", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Around(Map<String, List<String>> templates, List<String> events) implements Surroundings {

        @Override
        public boolean hasTemplate(String name, Channel channel) {
            return templates.getOrDefault(channel.key(), List.of()).contains(name);
        }

        @Override
        public boolean knowsEvent(String name) {
            return events.contains(name);
        }
    }

    static Surroundings surroundings() {
        return json("surroundings.json", new TypeReference<Around>() {});
    }
}
