package io.kaskad.engine.migration;

import io.kaskad.cascades.RunMigration.Obstacle;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/**
 * Where runs of one version can go on in another.
 *
 * @param mapped the ids of the elements at which they can, as the engine says
 */
record Mapping(ProcessDefinitionEntity from, ProcessDefinitionEntity to, Set<String> mapped) {

    /** Why they cannot go on at this element; null if they can. The engine says only that they cannot. */
    @Nullable
    Obstacle obstacle(String element) {
        var here = from.findActivity(element);
        var there = to.findActivity(element);
        if (mapped.contains(element) || here == null) {
            return null;
        }
        if (there == null) {
            return Obstacle.GONE;
        }
        if (isRepeated(here) != isRepeated(there)) {
            return Obstacle.REPEATED;
        }
        if (!isOfSameKind(here, there)) {
            return Obstacle.OTHER_KIND;
        }
        if (!around(here).equals(around(there))) {
            return Obstacle.MOVED;
        }
        var outer = here.getFlowScope() instanceof ActivityImpl scope ? obstacle(scope.getId()) : null;
        return outer == null ? Obstacle.UNMOVABLE : outer;
    }

    private static boolean isRepeated(ActivityImpl activity) {
        return repeats(activity.getFlowScope());
    }

    private static boolean repeats(ScopeImpl scope) {
        return scope instanceof ActivityImpl body
                && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
    }

    private static boolean isOfSameKind(ActivityImpl here, ActivityImpl there) {
        return here.getActivityBehavior().getClass()
                        == there.getActivityBehavior().getClass()
                && String.valueOf(type(here)).equals(type(there));
    }

    private static @Nullable String type(ActivityImpl activity) {
        return activity.getProperties().get(BpmnProperties.TYPE);
    }

    /** The ids of the sub-processes it lies in. */
    private static List<String> around(ActivityImpl activity) {
        return Stream.iterate(activity.getFlowScope(), ScopeImpl::getFlowScope)
                .takeWhile(ActivityImpl.class::isInstance)
                .filter(scope -> !repeats(scope))
                .map(ScopeImpl::getId)
                .toList();
    }
}
