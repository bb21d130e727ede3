package io.kaskad.engine;

import static io.kaskad.channels.Channel.EMAIL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided about the engine is so. */
@OnStage
record EngineSettingsTest(Stage stage, ProcessEngine engine, Cascades cascades, DeployingDiagrams deploying) {

    @BeforeEach
    void begin() {
        stage.begin();
    }

    @Test
    void aRunLeavesNoVariablesAndNoHistoryButItsTrail() {
        stage.orderStatusChanges(stage.customer(EMAIL));
        stage.passes(Duration.ofMinutes(5));

        for (var table :
                new String[] {"act_ru_variable", "act_hi_procinst", "act_hi_actinst", "act_hi_varinst", "act_hi_op_log"
                }) {
            assertThat(stage.jdbc()
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whatIsDeployedAgainUnchangedMakesNoNewVersion() {
        stage.deploy("wait-then-await");
        var version = cascades.get("wait-then-await").version();
        stage.deploy("wait-then-await");

        assertThat(cascades.get("wait-then-await").version()).isEqualTo(version);
    }

    @Test
    void aHostileDiagramIsRefusedWhicheverWayItComes() {
        var hostile = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="hostile" isExecutable="true">
                <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="bad"/>
                <serviceTask id="bad" camunda:class="java.lang.Object"/></process></definitions>
                """;
        var deployment = engine.getRepositoryService().createDeployment().addString("hostile.bpmn", hostile);

        assertThatThrownBy(deployment::deploy).hasMessageContaining("\"bad\"");
        assertThatThrownBy(() -> deploying.deploy("hostile.bpmn", hostile.getBytes(UTF_8)))
                .hasMessageContaining("\"bad\"");
        assertThat(cascades.find("hostile")).isEmpty();
    }

    @Test
    void pagesAndScriptsCannotBeDeployed() {
        for (var name : new String[] {"form.html", "code.js", "rules.groovy", "table.dmn", "case.cmmn"}) {
            var deployment = engine.getRepositoryService().createDeployment().addString(name, "x");
            assertThatThrownBy(deployment::deploy).as(name).hasMessageContaining(name);
        }
    }

    @Test
    void deployedDiagramsAreReadAgainAfterARestart() {
        var run = stage.orderStatusChanges(stage.customer(EMAIL));
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        stage.reports(io.kaskad.channels.Receipt.Status.DELIVERED);

        assertThat(stage.run(run.customer()).outcome()).isEqualTo("deliveredByEmail");
    }

    @Test
    void noScriptEngineIsThere() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        for (var language : new String[] {"javascript", "groovy", "python", "ruby", "juel", "feel"}) {
            assertThat(configuration.getScriptEngineResolver().getScriptEngine(language, false))
                    .as(language)
                    .isNull();
        }
    }

    @Test
    void aCascadeStartedPastOurApiNeedsAKnownCustomerAsBusinessKey() {
        var runtime = engine.getRuntimeService();
        var customer = stage.customer(EMAIL);

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("order-status"))
                .hasMessageContaining("business key");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("order-status", "nobody"))
                .hasMessageContaining("business key");
        runtime.startProcessInstanceByKey("order-status", customer, Map.of());
        stage.settle();
        assertThat(stage.runs(customer)).hasSize(1);
    }
}
