package io.kaskad.crash;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaskad.KaskadApplication;
import io.kaskad.testing.Visitor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Kaskad in a process of its own, which can be killed. */
final class Node {

    static final String KEY = "a-key-that-only-tests-know";

    private final Process process;
    private final int port;
    private final File log;

    private Node(Process process, int port, File log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Comes back when the node serves requests. */
    static Node started(String databaseUrl, Path logs, String... settings) {
        try {
            var port = freePort();
            var log = logs.resolve("node-" + port + ".log").toFile();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    classPath(),
                    KaskadApplication.class.getName(),
                    "--server.port=" + port,
                    "--spring.datasource.url=" + databaseUrl,
                    "--kaskad.api-key=" + KEY,
                    "--kaskad.admin-password=correct horse battery staple"));
            command.addAll(List.of(settings));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            return new Node(process, port, log).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application's own, without the tests' beans. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Node ready() {
        await("the node to be ready; see " + log)
                .atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> {
                    assertThat(process.isAlive()).isTrue();
                    return Visitor.at(port).get("/actuator/health/readiness").statusCode() == 200;
                });
        return this;
    }

    void put(String path, String json) {
        var answer = Visitor.at(port)
                .send("PUT", path, json, "Authorization", "Bearer " + KEY, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    void post(String path, String json) {
        var answer = Visitor.at(port).post(path, json, Visitor.bearer(KEY));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    /** Without a chance to finish anything: SIGKILL. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
