package io.kaskad.engine.deployment;

import io.kaskad.cascades.DiagramRefused;
import io.kaskad.cascades.Finding;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment that must not be; of the engine's kind, so that its REST answers 400 and says why. */
public final class DeploymentRefused extends BadUserRequestException {

    private final transient List<Finding> findings;

    DeploymentRefused(String resource, List<Finding> findings) {
        super(resource + " cannot be deployed. " + DiagramRefused.sentences(findings));
        this.findings = findings;
    }

    public List<Finding> findings() {
        return findings;
    }
}
