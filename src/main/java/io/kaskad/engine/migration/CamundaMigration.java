package io.kaskad.engine.migration;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.ActiveRuns;
import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.RunMigration;
import io.kaskad.engine.EngineCommands;
import io.kaskad.engine.InstanceTrees;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.steps.AwaitStep;
import io.kaskad.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Camunda's migration, by the ids that both versions have. */
@Component
class CamundaMigration implements RunMigration {

    static {
        // the engine goes by the class of a step, not by what it extends
        SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.add(AwaitStep.class);
    }

    private final RuntimeService runtime;
    private final CascadeRuntime cascades;
    private final EngineCommands commands;
    private final RunSessions sessions;
    private final ActiveRuns activeRuns;

    CamundaMigration(
            RuntimeService runtime,
            CascadeRuntime cascades,
            EngineCommands commands,
            RunSessions sessions,
            ActiveRuns activeRuns) {
        this.runtime = runtime;
        this.cascades = cascades;
        this.commands = commands;
        this.sessions = sessions;
        this.activeRuns = activeRuns;
    }

    @Override
    public Plan plan(String from, String to) {
        var mapped = mapping(from, to).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(toSet());
        var old = cascades.diagram(from);
        var there = cascades.diagram(to).elements().keySet();
        var stands = cascades.standing(from).stream()
                .map(stand -> new Stand(
                        stand.element(),
                        old.name(stand.element()),
                        stand.runs(),
                        obstacle(stand.element(), mapped, there)))
                .toList();
        return new Plan(stands.stream().mapToLong(Stand::runs).sum(), stands);
    }

    private static @Nullable String obstacle(String element, Set<String> mapped, Set<String> there) {
        if (mapped.contains(element)) {
            return null;
        }
        return there.contains(element) ? "OTHER_KIND" : "GONE";
    }

    private MigrationPlan mapping(String from, String to) {
        return runtime.createMigrationPlan(from, to).mapEqualActivities().build();
    }

    @Override
    public void migrate(Collection<String> runs, Cascade from, Cascade to) {
        sessions.current().loadFree(runs);
        var plan = mapping(from.definitionId(), to.definitionId());
        commands.call(context -> {
            InstanceTrees.load(context, runs);
            var standing = runs.stream()
                    .filter(run -> {
                        var instance = context.getExecutionManager().findExecutionById(run);
                        return instance != null
                                && instance.getProcessDefinitionId().equals(from.definitionId());
                    })
                    .toList();
            if (!standing.isEmpty()) {
                migrate(plan, standing);
                activeRuns.moved(standing, to);
            }
            return null;
        });
    }

    private void migrate(MigrationPlan plan, Collection<String> runs) {
        try {
            runtime.newMigration(plan).processInstanceIds(List.copyOf(runs)).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            throw Refused.conflict(reason(e));
        }
    }

    private static String reason(MigratingProcessInstanceValidationException failure) {
        var report = failure.getValidationReport();
        return Stream.concat(
                        report.getFailures().stream(),
                        report.getActivityInstanceReports().stream()
                                .flatMap(activity -> activity.getFailures().stream()
                                        .map(why -> activity.getSourceScopeId() + ": " + why)))
                .collect(joining(" "));
    }
}
