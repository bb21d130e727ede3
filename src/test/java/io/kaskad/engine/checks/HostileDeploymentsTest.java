package io.kaskad.engine.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.DiagramRefused;
import io.kaskad.cascades.Finding;
import io.kaskad.testing.Rest;
import io.kaskad.testing.RunningKaskad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that could run code or reach out gets into the engine, whichever way it comes. */
@RunningKaskad
class HostileDeploymentsTest {

    private static final String CREATE = "/engine-rest/deployment/create";

    @LocalServerPort
    int port;

    @Autowired
    CascadeRuntime runtime;

    @Autowired
    RepositoryService repository;

    private long definitions;
    private long deployments;

    static List<Hostile> all() {
        return Hostile.all();
    }

    @BeforeEach
    void count() {
        definitions = repository.createProcessDefinitionQuery().count();
        deployments = repository.createDeploymentQuery().count();
    }

    @AfterEach
    void nothingHasCome() {
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(definitions);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefused(Hostile sample) {
        refusedByOurOwnWay(sample);
        refusedByTheEnginesRest(sample);
        foundByTheChecks(sample);
    }

    private void refusedByOurOwnWay(Hostile sample) {
        var refusal = catchThrowableOfType(DiagramRefused.class, () -> runtime.deploy(sample.file(), sample.content()));

        assertThat(refusal).as("is refused").isNotNull();
        assertThat(refusal.findings()).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo(sample.element());
            assertThat(finding.rule().key()).isEqualTo(sample.rule().isEmpty() ? "xml" : sample.rule());
            assertThat(refusal).hasMessageContaining(finding.detail());
        });
    }

    private void refusedByTheEnginesRest(Hostile sample) {
        var answer = new Rest(port)
                .upload(CREATE, Map.of(sample.file(), sample.content()))
                .is(400);

        String message = answer.at("message");
        assertThat(message).startsWith(sample.file() + " cannot be deployed. ");
        if (!sample.element().isEmpty()) {
            assertThat(message).contains("Element \"" + sample.element() + "\": ");
        }
    }

    private void foundByTheChecks(Hostile sample) {
        var findings = runtime.findings(sample.content(), null, SharedSet.surroundings());
        var safety = Safety.findings(sample.content());

        assertThat(findings).containsAll(safety);
        assertThat(safety.isEmpty()).isEqualTo(sample.rule().isEmpty());
        assertThat(findings)
                .as("the engine is not shown what is not safe")
                .noneMatch(finding -> finding.rule() == Finding.Rule.ENGINE);
    }

    @Test
    void comesNotInTheCompanyOfGoodOnes() {
        var bad = Hostile.withExpression("${''.getClass()}").get(0).content();

        assertThat(new Rest(port)
                        .upload(
                                CREATE,
                                Map.of("good.bpmn", Hostile.harmless(), "bad.bpmn", bad, "picture.png", new byte[1]))
                        .is(400)
                        .<String>at("message"))
                .startsWith("bad.bpmn cannot be deployed. ");
    }

    @Test
    void isTurnedAwayBeforeItIsReadIfItIsTooLarge() throws IOException {
        assertThat(answered("POST " + CREATE, "Content-Type: multipart/form-data; boundary=b", 20_000_000))
                .startsWith("HTTP/1.1 413");
        assertThat(answered("POST /api/cascades/hostile/validate", "Content-Type: application/json", 20_000_000))
                .startsWith("HTTP/1.1 413");
    }

    /** What the server says to somebody who announces so many bytes and then sends none. */
    private String answered(String request, String header, int announced) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                            %s HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            %s\r
                            Content-Length: %d\r
                            \r
                            """.formatted(request, RunningKaskad.KEY, header, announced)
                    .getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    @Test
    void isNotReadToItsEndIfItDoesNotSayHowLargeItIs() {
        var diagram = new String(Hostile.diagram("process", "<!--" + "a".repeat(20_000_000) + "-->"), UTF_8);

        new Rest(port)
                .postWithoutLength(CREATE, "multipart/form-data; boundary=b", """
                        --b\r
                        Content-Disposition: form-data; name="large"; filename="large.bpmn"\r
                        \r
                        %s\r
                        --b--\r
                        """.formatted(diagram))
                .is(400);
    }

    @Test
    void isRefusedIfItIsLargerThanAnyDiagram() {
        var large = Hostile.diagram("process", "<!--" + "a".repeat(2_000_000) + "-->");

        assertThat(new Rest(port)
                        .upload(CREATE, Map.of("large.bpmn", large))
                        .is(400)
                        .<String>at("message"))
                .contains("more than 1 MB");
    }

    /** The engine's parser fetches schemas that a file names. */
    @Test
    void reachesNobody() throws IOException {
        var visits = new AtomicInteger();
        var somebody = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        somebody.createContext("/", visit -> {
            visits.incrementAndGet();
            visit.close();
        });
        somebody.start();
        try {
            var address = "http://localhost:" + somebody.getAddress().getPort();
            var schema = " xsi:schemaLocation='urn:x " + address + "/evil.xsd'";
            var element =
                    "<bpmn:userTask id='u'><bpmn:extensionElements><x xmlns='urn:x' /></bpmn:extensionElements></bpmn:userTask>";
            var diagram = new String(Hostile.diagram("process", element), UTF_8)
                    .replace("targetNamespace=", schema + " targetNamespace=")
                    .getBytes(UTF_8);

            new Rest(port).upload(CREATE, Map.of("evil.bpmn", diagram)).is(400);
            assertThat(runtime.findings(diagram, null, SharedSet.surroundings()))
                    .isNotEmpty();
            assertThat(visits).hasValue(0);
        } finally {
            somebody.stop(0);
        }
    }
}
