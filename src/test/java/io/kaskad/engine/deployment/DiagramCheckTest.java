package io.kaskad.engine.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.cascades.DiagramRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramCheckTest {

    @Test
    void theShippedCascadesPass() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (var file : files) {
                assertThatCode(() -> DiagramCheck.check(file.toString(), Files.readAllBytes(file)))
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='bad' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<serviceTask id='bad' camunda:class='java.lang.Runtime'/>",
                "<serviceTask id='bad' camunda:expression=\"${customer.id}\"/>",
                "<serviceTask id='bad' camunda:delegateExpression=\"${other}\"/>",
                "<serviceTask id='bad' camunda:type='mail'/>",
                "<sendTask id='bad' camunda:type='shell'/>",
                "<serviceTask id='bad'><extensionElements><camunda:connector/></extensionElements></serviceTask>",
                "<userTask id='bad'><extensionElements><camunda:taskListener event='create'/></extensionElements></userTask>",
                "<userTask id='bad'><extensionElements><camunda:executionListener event='start' class='x'/></extensionElements></userTask>",
                "<userTask id='bad' camunda:assignee=\"${''.getClass()}\"/>",
                "<userTask id='bad' camunda:formKey='embedded:deployment:evil.html'/>",
                "<userTask id='bad' camunda:formHandlerClass='x'/>",
                "<userTask id='u'><extensionElements><camunda:formData><camunda:formField id='bad'>"
                        + "<camunda:validation><camunda:constraint name='validator' config='x'/></camunda:validation>"
                        + "</camunda:formField></camunda:formData></extensionElements></userTask>",
                "<callActivity id='bad' camunda:variableMappingClass='x'/>",
                "<callActivity id='bad' camunda:variableMappingDelegateExpression=\"${send}\"/>",
                "<sequenceFlow id='bad'><conditionExpression language='groovy'>true</conditionExpression></sequenceFlow>",
                "<sequenceFlow id='bad'><conditionExpression camunda:resource='x.js'>true</conditionExpression></sequenceFlow>",
                "<sequenceFlow id='bad'><conditionExpression>${execution.id}</conditionExpression></sequenceFlow>",
                "<sequenceFlow id='bad'><conditionExpression><![CDATA[${''.class}]]></conditionExpression></sequenceFlow>",
                "<sequenceFlow id='bad'><conditionExpression>$<!-- -->{''.class}</conditionExpression></sequenceFlow>",
                "<serviceTask id='bad'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='js'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></serviceTask>",
                "<intermediateCatchEvent id='bad'><timerEventDefinition><timeDuration>${system.exit}</timeDuration>"
                        + "</timerEventDefinition></intermediateCatchEvent>"
            })
    void whatCouldRunCodeIsRefusedWithItsElement(String element) {
        assertThatThrownBy(() -> check(element))
                .isInstanceOf(DiagramRefused.class)
                .hasMessageContaining("Element \"bad\": ");
    }

    @Test
    void whatReachesOutOfTheFileIsRefused() {
        var external = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><definitions>&x;</definitions>";

        assertThatThrownBy(() -> DiagramCheck.check("evil.bpmn", external.getBytes(UTF_8)))
                .isInstanceOf(DiagramRefused.class)
                .hasMessageNotContaining("root:");
    }

    @Test
    void whatIsNoXmlIsRefused() {
        assertThatThrownBy(() -> DiagramCheck.check("broken.bpmn", "<definitions><process".getBytes(UTF_8)))
                .isInstanceOf(DiagramRefused.class);
    }

    private static void check(String element) {
        var diagram = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="p">%s</process></definitions>
                """.formatted(element);
        DiagramCheck.check("test.bpmn", diagram.getBytes(UTF_8));
    }
}
