package io.kaskad.engine.deployment;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.engine.checks.Safety;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Looks at everything that is deployed, whichever way it comes. What was deployed earlier is left alone: its runs go on
 * after rules have become stricter.
 */
public final class DeploymentGuard implements Deployer {

    private static final Set<String> DIAGRAMS = Set.of(".bpmn", ".bpmn20.xml");
    private static final Set<String> HARMLESS = Set.of(".png", ".form");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().forEach((name, resource) -> check(name, resource.getBytes()));
        }
    }

    private static void check(String name, byte[] content) {
        var findings = findings(name, content);
        if (!findings.isEmpty()) {
            throw new DeploymentRefused(name, findings);
        }
    }

    private static List<Finding> findings(String name, byte[] content) {
        if (is(name, DIAGRAMS)) {
            return Safety.findings(content);
        }
        return is(name, HARMLESS)
                ? List.of()
                : List.of(new Finding(
                        "",
                        Rule.XML,
                        "It is not of a kind that can be deployed.",
                        "Deploy diagrams (.bpmn), their pictures (.png) and forms (.form)."));
    }

    private static boolean is(String name, Set<String> endings) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }
}
