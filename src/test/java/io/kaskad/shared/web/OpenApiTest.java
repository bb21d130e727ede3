package io.kaskad.shared.web;

import static io.kaskad.testing.Visitor.bearer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages' client is made from a copy of what the server says of itself. */
@RunningKaskad
class OpenApiTest {

    private static final Path COPY = Path.of("frontend", "openapi.json");
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @LocalServerPort
    private int port;

    @Test
    void isTheCopyThePagesAreMadeFrom() throws IOException {
        var document = normalised(document());
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COPY, document, UTF_8);
        }
        assertThat(Files.readString(COPY, UTF_8))
                .as("The REST API has changed. Run: ./mvnw test -Dtest=OpenApiTest -Dopenapi.write=true"
                        + " && cd frontend && npm run api && npm run verify")
                .isEqualTo(document);
    }

    @Test
    void noTwoRecordsClaimTheSameName() throws IOException {
        assertThat(new ApiDocument(JSON.readTree(document())).namesTakenTwice())
                .as(
                        "Each of these records has the name of another one. Give it one of its own by @Schema(name = \"…\").")
                .isEmpty();
    }

    @Test
    void saysWhatEveryBodyAndEveryAnswerIs() throws IOException {
        assertThat(new ApiDocument(JSON.readTree(document())).gaps())
                .as("Nothing is said of these. The server's log says why springdoc passed them over.")
                .isEmpty();
    }

    private String document() {
        return Visitor.at(port).get("/v3/api-docs", bearer(RunningKaskad.KEY)).body();
    }

    /** In the order of the alphabet, without what differs from machine to machine. */
    private static String normalised(String document) throws JsonProcessingException {
        var root = (ObjectNode) JSON.readTree(document);
        root.remove("servers");
        ((ObjectNode) root.get("info")).put("version", "");
        var indented = new DefaultPrettyPrinter();
        indented.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer(indented).writeValueAsString(JSON.treeToValue(root, Object.class)) + "\n";
    }
}
