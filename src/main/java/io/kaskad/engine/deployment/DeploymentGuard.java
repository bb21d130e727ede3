package io.kaskad.engine.deployment;

import io.kaskad.cascades.DiagramRefused;
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
        if (is(name, DIAGRAMS)) {
            DiagramCheck.check(name, content);
        } else if (!is(name, HARMLESS)) {
            throw new DiagramRefused(
                    name, "only diagrams (.bpmn), their pictures (.png) and forms (.form) can be deployed.");
        }
    }

    private static boolean is(String name, Set<String> endings) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }
}
