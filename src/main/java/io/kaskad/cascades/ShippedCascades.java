package io.kaskad.cascades;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the diagrams that come with the application when they are new or have changed, before the first event is processed. */
@Component
class ShippedCascades implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ShippedCascades.class);

    private final DeployingDiagrams deploying;
    private final ResourcePatternResolver resources;

    ShippedCascades(DeployingDiagrams deploying, ResourcePatternResolver resources) {
        this.deploying = deploying;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (var diagram : resources.getResources("classpath:processes/*.bpmn")) {
                deploy(diagram);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped diagrams cannot be read", e);
        }
    }

    private void deploy(Resource diagram) throws IOException {
        var name = String.valueOf(diagram.getFilename());
        if (deploying.deploy(name, diagram.getContentAsByteArray())) {
            log.info("Deployed a new version of {}", name);
        }
    }
}
