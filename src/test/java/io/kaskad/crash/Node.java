package io.kaskad.crash;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaskad.KaskadApplication;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Kaskad in a process of its own, which can be killed, stopped and frozen. */
public final class Node {

    private final Process process;
    private final int port;
    private final File log;

    private Node(Process process, int port, File log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Comes back when the node serves requests. */
    public static Node started(String databaseUrl, Path logs, String... settings) {
        return starting(databaseUrl, logs, List.of(settings)).ready();
    }

    /** Comes back at once; see {@link #ready}. */
    static Node starting(String databaseUrl, Path logs, List<String> settings) {
        return starting(KaskadApplication.class.getName(), classPath(), databaseUrl, logs, settings);
    }

    static Node starting(String main, String classPath, String databaseUrl, Path logs, List<String> settings) {
        try {
            var port = freePort();
            var log = logs.resolve("node-" + port + ".log").toFile();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    classPath,
                    main,
                    "--server.port=" + port,
                    "--spring.datasource.url=" + databaseUrl,
                    "--kaskad.api-key=" + RunningKaskad.KEY,
                    "--kaskad.admin-password=correct horse battery staple"));
            command.addAll(settings);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            return new Node(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application's own, without the tests' beans. */
    static String classPath() {
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

    Node ready() {
        await("the node to be ready")
                .atMost(Duration.ofMinutes(5))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    assertThat(lives())
                            .as(() -> "a node that starts: " + lines())
                            .isTrue();
                    return readiness().statusCode() == 200;
                });
        return this;
    }

    HttpResponse<String> readiness() {
        return get("/actuator/health/readiness");
    }

    HttpResponse<String> get(String path) {
        return Visitor.at(port).get(path);
    }

    public int port() {
        return port;
    }

    /** A metric as JSON. */
    public String metric(String which) {
        return Visitor.at(port)
                .get("/actuator/metrics/" + which, Visitor.bearer(RunningKaskad.KEY))
                .body();
    }

    String address() {
        return "http://localhost:" + port;
    }

    public void put(String path, String json) {
        var answer = Visitor.at(port)
                .send(
                        "PUT",
                        path,
                        json,
                        "Authorization",
                        "Bearer " + RunningKaskad.KEY,
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    void post(String path, String json) {
        var answer = answer(path, json);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    HttpResponse<String> answer(String path, String json) {
        return Visitor.at(port).post(path, json, Visitor.bearer(RunningKaskad.KEY));
    }

    /** Without a chance to finish anything: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end: SIGTERM. Comes back at once; see {@link #awaitEnd}. */
    void stop() {
        process.destroy();
    }

    void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing moves in it until it thaws, and it does not notice that time passes. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean lives() {
        return process.isAlive();
    }

    /** What it complained about. */
    List<String> errors() {
        return lines().stream().filter(line -> line.contains(" ERROR ")).toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
