package io.kaskad.cascades;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaskad.testing.OnStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What is wrong with a diagram keeps it from being deployed; what its author should look at does not. */
@OnStage
record DeployingTest(Cascades cascades, CheckingDiagrams checking, DeployingDiagrams deploying) {

    /** With a start event that has never come. */
    private static byte[] diagram(String name) throws IOException {
        return new ClassPathResource("checks/" + name + ".bpmn")
                .getContentAsString(UTF_8)
                .replace("Order Status Changed", name)
                .getBytes(UTF_8);
    }

    @Test
    void refusesADiagramWithErrors() throws IOException {
        var faulty = diagram("defects/opens-after-sms");
        var refusal = catchThrowableOfType(DiagramRefused.class, () -> deploying.deploy("faulty.bpmn", faulty));

        assertThat(refusal)
                .hasMessageStartingWith("Element \"answer\": It asks whether a message was opened")
                .hasMessageEndingWith("send by a channel that reports opens.");
        assertThat(refusal.findings()).extracting(Finding::rule).containsExactly(Finding.Rule.OPENS);
        assertThat(cascades.find("opens-after-sms")).isEmpty();
    }

    @Test
    void saysAllThatIsWrongAndNothingOfWarnings() throws IOException {
        var faulty = diagram("defects/loop-twice");

        assertThat(checking.findings(faulty, null)).hasSize(3);
        assertThatThrownBy(() -> deploying.deploy("faulty.bpmn", faulty))
                .hasMessageContaining("Element \"first\": ")
                .hasMessageContaining("Element \"second\": ")
                .hasMessageNotContaining("Element \"start\"");
    }

    @Test
    void deploysADiagramWithWarnings() throws IOException {
        assertThat(checking.findings(diagram("defects/endless-await"), null))
                .extracting(Finding::rule)
                .containsExactly(Finding.Rule.EVENT_UNKNOWN, Finding.Rule.ENDLESS);
        assertThat(deploying.deploy("warned.bpmn", diagram("defects/endless-await")))
                .isTrue();
        assertThat(cascades.find("endless-await")).isPresent();
    }

    @Test
    void wantsTheProcessToBeCalledLikeTheCascade() throws IOException {
        var diagram = diagram("good/one-letter");

        assertThat(errors(diagram, "one-letter")).isEmpty();
        assertThat(errors(diagram, "two-letters")).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("one-letter");
            assertThat(finding.rule()).isEqualTo(Finding.Rule.PROCESS);
        });
    }

    @Test
    void findsNothingWrongWithWhatIsShipped() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (var file : files) {
                var key = file.getFileName().toString().replace(".bpmn", "");
                assertThat(errors(Files.readAllBytes(file), key)).as(key).isEmpty();
            }
        }
    }

    private List<Finding> errors(byte[] diagram, @Nullable String key) {
        return checking.findings(diagram, key).stream().filter(Finding::isError).toList();
    }
}
