package io.kaskad.engine;

import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.Cascade;
import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Diagram;
import io.kaskad.cascades.EventWaits;
import io.kaskad.cascades.Finding;
import io.kaskad.cascades.RunStart;
import io.kaskad.cascades.Standing;
import io.kaskad.cascades.Surroundings;
import io.kaskad.engine.checks.Checks;
import io.kaskad.engine.run.RunSession;
import io.kaskad.engine.run.RunSessions;
import io.kaskad.engine.standing.Standings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Camunda behind the cascades' port. */
@Component
class CamundaRuntime implements CascadeRuntime {

    private static final int MOST_RUNS_AT_AN_ELEMENT = 1000;

    private final Definitions definitions;
    private final RuntimeService runtime;
    private final Standings standings;
    private final EngineCommands commands;
    private final RunSessions sessions;
    private final Signalling signalling;
    private final EventWaits waits;
    private final Checks checks;

    CamundaRuntime(
            Definitions definitions,
            RuntimeService runtime,
            Standings standings,
            EngineCommands commands,
            RunSessions sessions,
            Signalling signalling,
            EventWaits waits,
            Checks checks) {
        this.definitions = definitions;
        this.runtime = runtime;
        this.standings = standings;
        this.commands = commands;
        this.sessions = sessions;
        this.signalling = signalling;
        this.waits = waits;
        this.checks = checks;
    }

    @Override
    public boolean deploy(String fileName, byte[] diagram) {
        return definitions.deploy(fileName, diagram);
    }

    @Override
    public List<Finding> findings(byte[] diagram, @Nullable String key, Surroundings surroundings) {
        return checks.findings(diagram, key, surroundings);
    }

    @Override
    public List<Cascade> latest() {
        return definitions.latest();
    }

    @Override
    public List<Cascade> versions(String key) {
        return definitions.versions(key);
    }

    @Override
    public Optional<Cascade> byDefinition(String definitionId) {
        return definitions.find(definitionId);
    }

    @Override
    public byte[] xml(String definitionId) {
        return definitions.xml(definitionId);
    }

    @Override
    public Diagram diagram(String definitionId) {
        return definitions.diagram(definitionId);
    }

    @Override
    public List<Standing> standing(String definitionId) {
        return byDefinition(definitionId).map(standings::of).orElse(List.of());
    }

    @Override
    public Map<String, Integer> incidents() {
        return standings.incidents();
    }

    @Override
    public List<String> runsAt(String definitionId, String element) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionId(definitionId)
                .activityIdIn(element)
                .listPage(0, MOST_RUNS_AT_AN_ELEMENT)
                .stream()
                .map(instance -> instance.getRootProcessInstanceId())
                .toList();
    }

    @Override
    public List<String> start(List<RunStart> starts) {
        if (starts.isEmpty()) {
            return List.of();
        }
        var session = sessions.current();
        session.loadPeople(starts.stream().map(RunStart::customer).collect(toSet()));
        return commands.call(context -> {
            var ids = new ArrayList<String>();
            for (var start : starts) {
                session.enter(new RunSession.Entry(start.customer(), start.trigger()));
                ids.add(runtime.createProcessInstanceById(start.cascade().definitionId())
                        .businessKey(start.customer())
                        .execute()
                        .getId());
            }
            return ids;
        });
    }

    /** Takes the messages' locks before the engine takes its own, as everybody else does. */
    @Override
    public void cancel(Collection<String> runs, String why) {
        if (runs.isEmpty()) {
            return;
        }
        var session = sessions.current();
        session.load(runs);
        session.messages().abandon(runs);
        commands.call(context -> {
            InstanceTrees.load(context, runs);
            for (var run : runs) {
                ExecutionEntity instance = context.getExecutionManager().findExecutionById(run);
                if (instance != null) {
                    runtime.deleteProcessInstance(run, why, true, true, true);
                }
            }
            return null;
        });
    }

    @Override
    public void renamed(Collection<String> runs, String customer) {
        commands.call(context -> {
            runs.stream()
                    .map(context.getExecutionManager()::findExecutionById)
                    .filter(Objects::nonNull)
                    .forEach(instance -> instance.setBusinessKey(customer));
            return null;
        });
    }

    @Override
    public int occurred(Collection<Occurrence> occurrences) {
        if (occurrences.isEmpty()) {
            return 0;
        }
        var happened = Set.copyOf(occurrences);
        var met = waits
                .of(happened.stream().map(Occurrence::customer).distinct().toList())
                .stream()
                .filter(wait -> happened.contains(new Occurrence(wait.customer(), wait.event())))
                .toList();
        signalling.signal(
                met.stream().map(wait -> wait.run()).toList(),
                met.stream().map(wait -> wait.execution()).toList());
        return met.size();
    }
}
