package io.kaskad.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A shop written for Node that tells what its customers do by Segment's public client, as npm has it. */
final class SegmentNodeClient {

    private static final Path WRITTEN = Path.of("src/test/resources/segment-client");
    private static final Path INSTALLED = Path.of("target/segment-client");
    private static final long LONGEST_MINUTES = 3;

    private SegmentNodeClient() {}

    static SegmentNodeClient installed() throws IOException {
        FileSystemUtils.copyRecursively(WRITTEN, INSTALLED);
        run(List.of("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"));
        return new SegmentNodeClient();
    }

    void tells(String host, String key, String customer) {
        run(List.of("node", "shop.js", host, key, customer));
    }

    private static void run(List<String> command) {
        try {
            var log = INSTALLED.resolve(command.get(0) + ".log");
            var process = new ProcessBuilder(command)
                    .directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertThat(ended && process.waitFor() == 0)
                    .as(Files.readString(log, UTF_8))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
