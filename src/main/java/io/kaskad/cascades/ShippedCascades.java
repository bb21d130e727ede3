package io.kaskad.cascades;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the diagrams that come with the application when they are new or have changed. */
@Component
class ShippedCascades implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ShippedCascades.class);

    private final Cascades cascades;
    private final ResourcePatternResolver resources;

    ShippedCascades(Cascades cascades, ResourcePatternResolver resources) {
        this.cascades = cascades;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var diagram : resources.getResources("classpath:processes/*.bpmn")) {
            deploy(diagram);
        }
    }

    private void deploy(Resource diagram) throws IOException {
        var name = String.valueOf(diagram.getFilename());
        if (cascades.deploy(name, diagram.getContentAsByteArray())) {
            log.info("Deployed a new version of {}", name);
        }
    }
}
