package io.kaskad.engine.migration;

import static java.util.stream.Collectors.toMap;

import io.kaskad.cascades.Diagram;
import io.kaskad.cascades.Diagram.Element;
import io.kaskad.cascades.RunMigration.Change;
import io.kaskad.engine.steps.AwaitStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** What two versions say differently of the elements that both have. */
record Changes(Mapping mapping, Diagram from, Diagram to) {

    String nameOf(String element) {
        return from.name(element);
    }

    List<Change> at(String element) {
        var changes = new ArrayList<Change>();
        if (!Objects.equals(waitsFor(mapping.from(), element), waitsFor(mapping.to(), element))) {
            changes.add(Change.AWAITS_OTHERWISE);
        }
        var there = timers(to, element);
        if (timers(from, element).entrySet().stream()
                .anyMatch(timer -> there.containsKey(timer.getKey())
                        && !there.get(timer.getKey()).equals(timer.getValue()))) {
            changes.add(Change.TIMER_STAYS);
        }
        return List.copyOf(changes);
    }

    /** An event of another type is another wait as well. */
    private static @Nullable Object waitsFor(ProcessDefinitionEntity version, String element) {
        var activity = version.findActivity(element);
        if (activity == null) {
            return null;
        }
        return activity.getActivityBehavior() instanceof AwaitStep step
                ? step.waitsFor(version)
                : activity.getProperties().get(BpmnProperties.TYPE);
    }

    /** What the timers say that end a wait at this element, by their ids. */
    private static Map<String, String> timers(Diagram diagram, String element) {
        return diagram.elements().values().stream()
                .filter(each ->
                        each.timer() != null && (each.id().equals(element) || element.equals(each.attachedTo())))
                .collect(toMap(Element::id, Element::timer));
    }
}
