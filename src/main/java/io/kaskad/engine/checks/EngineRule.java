package io.kaskad.engine.checks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.DiagramRefused;
import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.engine.EngineCommands;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** What the engine's own parser complains of. It reads the diagram as if it were deployed, and then forgets it. */
@Component
class EngineRule {

    private final EngineCommands commands;

    EngineRule(EngineCommands commands) {
        this.commands = commands;
    }

    /** @param elements all it is about */
    private record Complaint(String element, Set<String> elements, String problem) {

        /** The schema tells at the end that something is missing; most often it has been told before what it is. */
        boolean isVague() {
            return problem.startsWith("cvc-id");
        }

        Finding finding() {
            return new Finding(
                    element,
                    Rule.ENGINE,
                    "The engine refuses it: " + problem + (problem.endsWith(".") ? "" : "."),
                    "Draw it as the BPMN 2.0 standard has it.",
                    Map.of("problem", problem));
        }
    }

    /**
     * One for each element.
     *
     * @param known what the other rules have found; where that is an error the engine is not heard
     */
    List<Finding> findings(byte[] diagram, Collection<Finding> known) {
        var faulty =
                known.stream().filter(Finding::isError).map(Finding::element).collect(toSet());
        var complaints = commands.call(context -> complaints(diagram, context.getProcessEngineConfiguration()));
        return List.copyOf(complaints.stream()
                .filter(complaint -> complaint.elements().stream().noneMatch(faulty::contains))
                .filter(complaint -> !complaint.isVague() || complaints.stream().allMatch(Complaint::isVague))
                .collect(toMap(Complaint::element, Complaint::finding, (first, later) -> first, LinkedHashMap::new))
                .values());
    }

    private static List<Complaint> complaints(byte[] diagram, ProcessEngineConfigurationImpl engine) {
        var deployment = new DeploymentEntity();
        deployment.setNew(true);
        try {
            parser(engine)
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(diagram))
                    .deployment(deployment)
                    .name("draft")
                    .execute();
            return List.of();
        } catch (ParseException e) {
            return e.getResorceReports().get(0).getErrors().stream()
                    .map(problem -> complaint(problem, diagram))
                    .toList();
        } catch (ProcessEngineException e) {
            return List.of(complaint(e));
        }
    }

    private static BpmnParser parser(ProcessEngineConfigurationImpl engine) {
        return engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                .findFirst()
                .orElseThrow();
    }

    private static Complaint complaint(Problem problem, byte[] diagram) {
        var named = problem.getMainElementId();
        var element = named == null ? ElementAt.id(diagram, problem.getLine(), problem.getColumn()) : activity(named);
        var elements = Stream.concat(
                        Stream.of(element), problem.getElementIds().stream().map(EngineRule::activity))
                .collect(toSet());
        return new Complaint(element, elements, problem.getMessage());
    }

    /** What is repeated has a body of its own. */
    private static String activity(String element) {
        return element.endsWith(BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX)
                ? element.substring(0, element.length() - BpmnParse.MULTI_INSTANCE_BODY_ID_SUFFIX.length())
                : element;
    }

    /** Our own steps complain on the way as well. */
    private static Complaint complaint(Throwable failure) {
        if (failure instanceof DiagramRefused refusal) {
            var finding = refusal.findings().get(0);
            return new Complaint(finding.element(), Set.of(finding.element()), finding.detail());
        }
        return failure.getCause() == null
                ? new Complaint("", Set.of(""), String.valueOf(failure.getMessage()))
                : complaint(failure.getCause());
    }
}
