package io.kaskad.engine.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.ActiveRuns;
import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.RunCounts;
import io.kaskad.cascades.RunCounts.RunCount;
import io.kaskad.cascades.RunMigration;
import io.kaskad.cascades.Standing;
import io.kaskad.customers.Customers;
import io.kaskad.engine.EngineCommands;
import io.kaskad.engine.InstanceTrees;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.steps.AwaitStep;
import io.kaskad.engine.steps.CallStep;
import io.kaskad.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;

/** Camunda's migration, by the ids that both versions have. */
@Component
class CamundaMigration implements RunMigration {

    static {
        // the engine goes by the class of a step, not by what it extends
        SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.addAll(List.of(AwaitStep.class, CallStep.class));
    }

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CascadeRuntime cascades;
    private final EngineCommands commands;
    private final RunSessions sessions;
    private final ActiveRuns activeRuns;
    private final RunCounts runCounts;
    private final Customers customers;

    CamundaMigration(
            RuntimeService runtime,
            RepositoryService repository,
            CascadeRuntime cascades,
            EngineCommands commands,
            RunSessions sessions,
            ActiveRuns activeRuns,
            RunCounts runCounts,
            Customers customers) {
        this.runtime = runtime;
        this.repository = repository;
        this.cascades = cascades;
        this.commands = commands;
        this.sessions = sessions;
        this.activeRuns = activeRuns;
        this.runCounts = runCounts;
        this.customers = customers;
    }

    @Override
    public Plan plan(String from, String to) {
        var mapping = mapping(from, to);
        var changes = new Changes(mapping, cascades.diagram(from), cascades.diagram(to));
        var stands = cascades.standing(from).stream()
                .map(stand -> stand(stand, mapping, changes))
                .toList();
        return new Plan(active(from), stands);
    }

    private long active(String definitionId) {
        return cascades.byDefinition(definitionId)
                .map(version -> runCounts.of(version.key()).get(version.version()))
                .map(RunCount::active)
                .orElse(0L);
    }

    private static Stand stand(Standing standing, Mapping mapping, Changes changes) {
        var element = standing.element();
        var obstacle = mapping.obstacle(element);
        return new Stand(
                element,
                changes.nameOf(element),
                standing.runs(),
                obstacle,
                obstacle == null ? changes.at(element) : List.of());
    }

    private Mapping mapping(String from, String to) {
        var mapped = instructions(from, to).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(toSet());
        return new Mapping(parsed(from), parsed(to), mapped);
    }

    private ProcessDefinitionEntity parsed(String definitionId) {
        return (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definitionId);
    }

    private MigrationPlan instructions(String from, String to) {
        return runtime.createMigrationPlan(from, to).mapEqualActivities().build();
    }

    /** An await may come to wait for an event, so customers are locked first, as everywhere. */
    @Override
    public void migrate(Collection<String> runs, Cascade from, Cascade to) {
        var session = sessions.current();
        session.load(runs);
        customers.lock(runs.stream().map(run -> session.run(run).customer()).collect(toSet()));
        session.loadFree(runs);
        commands.call(context -> {
            var standing = InstanceTrees.executions(context, runs).stream()
                    .filter(execution -> execution.getProcessDefinitionId().equals(from.definitionId()))
                    .collect(groupingBy(ExecutionEntity::getProcessInstanceId));
            if (!standing.isEmpty()) {
                move(context, standing, from, to);
            }
            return null;
        });
    }

    /** @param runs their executions by their ids */
    private void move(CommandContext context, Map<String, List<ExecutionEntity>> runs, Cascade from, Cascade to) {
        var ids = List.copyOf(runs.keySet());
        var awaits = runs.entrySet().stream().collect(toMap(Map.Entry::getKey, run -> MovedAwaits.of(run.getValue())));
        try {
            runtime.newMigration(instructions(from.definitionId(), to.definitionId()))
                    .processInstanceIds(ids)
                    .execute();
        } catch (MigratingProcessInstanceValidationException e) {
            throw Refused.conflict(reason(e, mapping(from.definitionId(), to.definitionId())));
        }
        activeRuns.moved(ids, to);
        sessions.current().moved(ids, to);
        awaits.forEach(
                (run, before) -> before.follow(context.getExecutionManager().findExecutionById(run)));
    }

    private static String reason(MigratingProcessInstanceValidationException failure, Mapping mapping) {
        var report = failure.getValidationReport();
        return Stream.concat(
                        report.getActivityInstanceReports().stream().map(stuck -> reason(stuck, mapping)),
                        report.getFailures().stream())
                .collect(joining(" "));
    }

    private static String reason(MigratingActivityInstanceValidationReport stuck, Mapping mapping) {
        var step = "Step \"" + stuck.getSourceScopeId() + "\" ";
        var obstacle = mapping.obstacle(stuck.getSourceScopeId());
        return obstacle == null
                ? step + "keeps the run here: " + String.join(" ", stuck.getFailures())
                : switch (obstacle) {
                    case GONE -> step + "is not in that version.";
                    case OTHER_KIND -> step + "is of another kind in that version.";
                    case MOVED -> step + "stands in another sub-process in that version.";
                    case REPEATED -> step + "is repeated in one of the versions only.";
                    case UNMOVABLE -> step + "is of a kind whose runs cannot be moved.";
                };
    }
}
