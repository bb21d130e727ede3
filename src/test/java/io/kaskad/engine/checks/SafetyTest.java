package io.kaskad.engine.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyTest {

    static List<String> expressions() {
        return Hostile.expressions();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void noExpressionHidesAnywhere(String expression) {
        assertThat(Hostile.withExpression(expression))
                .allSatisfy(sample -> assertThat(Safety.findings(sample.content()))
                        .anySatisfy(finding -> {
                            assertThat(finding.element()).isEqualTo(sample.element());
                            assertThat(finding.rule()).isEqualTo(Finding.Rule.EXPRESSION);
                        }));
    }

    @Test
    void whatIsHarmlessPasses() throws IOException {
        assertThat(Safety.findings(Hostile.harmless())).isEmpty();
        for (var name : SharedSet.names("good")) {
            assertThat(Safety.findings(SharedSet.diagram("good/" + name))).isEmpty();
        }
        try (var files = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (var file : files) {
                assertThat(Safety.findings(Files.readAllBytes(file))).isEmpty();
            }
        }
    }

    @Test
    void whatOthersWriteIntoDiagramsPasses() {
        var standard =
                " exporter='bpmn-js' xsi:schemaLocation='http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd'";
        var field =
                "<bpmn:userTask id='u' camunda:formKey='camunda-forms:deployment:call.form'><bpmn:extensionElements>"
                        + "<camunda:formData><camunda:formField id='f' type='string' /></camunda:formData>"
                        + "</bpmn:extensionElements></bpmn:userTask>";

        assertThat(Safety.findings(Hostile.diagram("definitionsAttributes", standard)))
                .isEmpty();
        assertThat(Safety.findings(Hostile.diagram("process", field))).isEmpty();
        assertThat(Safety.findings(("\uFEFF" + new String(Hostile.harmless(), UTF_8)).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void thereIsAnEndToEverything() {
        var deep = "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000);
        var wide = IntStream.range(0, 20_000)
                .mapToObj(i -> "<bpmn:task id='t" + i + "' />")
                .collect(Collectors.joining());
        var attribute = "<bpmn:userTask id='bad' camunda:assignee='" + "a".repeat(500_000) + "' />";
        var name = "<bpmn:userTask id='bad' name='" + "a".repeat(256) + "' />";
        var text = "<bpmn:documentation>" + "${customer.id}".repeat(50_000) + "</bpmn:documentation>";
        var comment = "<!--" + "a".repeat(1_000_000) + "-->";

        assertThat(List.of(deep, wide, attribute, name, text, comment))
                .allSatisfy(filling -> assertThat(Safety.findings(Hostile.diagram("process", filling)))
                        .isNotEmpty());
        assertThat(Safety.findings(Hostile.diagram("process", attribute)))
                .extracting(Finding::element)
                .containsExactly("bad");
    }
}
