package io.kaskad.engine;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.Diagram;
import io.kaskad.cascades.Diagram.Element;
import io.kaskad.cascades.DiagramRefused;
import io.kaskad.engine.deployment.DeploymentRefused;
import io.kaskad.engine.steps.Entry;
import io.kaskad.engine.steps.StepParsing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The versions of all cascades, as the engine has parsed them. A version never changes, so what is known is kept. */
@Component
class Definitions {

    private final RepositoryService repository;
    private final Map<String, Cascade> known = new ConcurrentHashMap<>();
    private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

    Definitions(RepositoryService repository) {
        this.repository = repository;
    }

    boolean deploy(String fileName, byte[] diagram) {
        try {
            var deployed = repository
                    .createDeployment()
                    .name(fileName)
                    .source("kaskad")
                    .addInputStream(fileName, new ByteArrayInputStream(diagram))
                    .enableDuplicateFiltering(true)
                    .deployWithResult()
                    .getDeployedProcessDefinitions();
            return deployed != null && !deployed.isEmpty();
        } catch (DeploymentRefused e) {
            throw new DiagramRefused(e.findings());
        }
    }

    List<Cascade> latest() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(this::cascade)
                .toList();
    }

    List<Cascade> versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::cascade)
                .toList();
    }

    Optional<Cascade> find(String id) {
        var cascade = known.get(id);
        return cascade != null
                ? Optional.of(cascade)
                : Optional.ofNullable(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionId(id)
                                .singleResult())
                        .map(this::cascade);
    }

    private Cascade cascade(ProcessDefinition definition) {
        return known.computeIfAbsent(definition.getId(), id -> {
            var entry = parsed(id).getProperties().get(Entry.KEY);
            return new Cascade(
                    definition.getKey(),
                    definition.getName() == null ? definition.getKey() : definition.getName(),
                    definition.getVersion(),
                    id,
                    deployedAt(definition),
                    entry.startEvent(),
                    entry.targetAction(),
                    entry.mailing(),
                    entry.reentry(),
                    entry.segment());
        });
    }

    private Instant deployedAt(ProcessDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private ProcessDefinitionEntity parsed(String id) {
        return (ProcessDefinitionEntity) ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(id);
    }

    byte[] xml(String id) {
        try (var xml = repository.getProcessModel(id)) {
            return xml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without elements if the version has been removed. */
    Diagram diagram(String id) {
        try {
            return diagrams.computeIfAbsent(id, this::read);
        } catch (NotFoundException e) {
            return new Diagram(Map.of());
        }
    }

    private Diagram read(String id) {
        var elements = new HashMap<String, Element>();
        collect(parsed(id), elements);
        return new Diagram(Map.copyOf(elements));
    }

    private static void collect(ScopeImpl scope, Map<String, Element> elements) {
        for (var activity : scope.getActivities()) {
            elements.put(activity.getId(), element(activity));
            collect(activity, elements);
        }
    }

    private static Element element(ActivityImpl activity) {
        var type = activity.getProperties().get(BpmnProperties.TYPE);
        var boundary = type != null && type.startsWith("boundary");
        return new Element(
                activity.getId(),
                (String) activity.getProperty("name"),
                type == null ? "" : type,
                activity.getProperties().get(StepParsing.TIMER),
                boundary ? activity.getEventScope().getId() : null);
    }
}
