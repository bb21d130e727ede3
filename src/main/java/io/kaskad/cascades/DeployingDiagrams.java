package io.kaskad.cascades;

import org.springframework.stereotype.Service;

/** Makes versions of cascades of diagrams that are sound. */
@Service
public class DeployingDiagrams {

    private final CascadeRuntime runtime;
    private final Cascades cascades;
    private final CheckingDiagrams checking;

    DeployingDiagrams(CascadeRuntime runtime, Cascades cascades, CheckingDiagrams checking) {
        this.runtime = runtime;
        this.cascades = cascades;
        this.checking = checking;
    }

    /**
     * Deploys a diagram if it is new or has changed.
     *
     * @return whether there is a new version
     * @throws DiagramRefused if there is anything wrong with it
     */
    public boolean deploy(String fileName, byte[] diagram) {
        checking.insistOnSound(diagram, null);
        var fresh = runtime.deploy(fileName, diagram);
        cascades.forget();
        return fresh;
    }
}
