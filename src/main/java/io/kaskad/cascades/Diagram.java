package io.kaskad.cascades;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one needs to know of a diagram's elements to tell what a run passed. */
public record Diagram(Map<String, Element> elements) {

    public Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** What people call an element: its id where it has no name. */
    public String name(String id) {
        return element(id).map(Element::name).orElse(id);
    }

    /**
     * A flow node.
     *
     * @param type the BPMN name, such as {@code serviceTask}
     * @param timer what its timer says, such as {@code PT5M}; null without one
     * @param attachedTo the activity whose boundary it sits on; null elsewhere
     */
    public record Element(
            String id,
            @Nullable String name,
            String type,
            @Nullable String timer,
            @Nullable String attachedTo) {}
}
