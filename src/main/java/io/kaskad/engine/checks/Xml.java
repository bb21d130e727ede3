package io.kaskad.engine.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/** Reads XML as the engine does: elements by their local names, its own attributes in either of its namespaces. */
final class Xml {

    /** The engine's own, by its name and by the one it had before. */
    private static final List<String> CAMUNDA =
            List.of(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS, "http://activiti.org/bpmn");

    private Xml() {}

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> child.getLocalName().equals(name));
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    /** The text of the element itself, read around comments. */
    static String text(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text part) {
                text.append(part.getData());
            }
        }
        return text.toString();
    }

    /** Empty also where it is blank. */
    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isBlank());
    }

    /** An attribute of the engine's own; empty also where it is blank. */
    static Optional<String> camunda(Element element, String name) {
        return CAMUNDA.stream()
                .map(namespace -> element.getAttributeNS(namespace, name))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The extension properties of an element. */
    static Map<String, String> properties(Element element) {
        var properties = new HashMap<String, String>();
        children(element, "extensionElements")
                .flatMap(extensions -> children(extensions, "properties"))
                .flatMap(all -> children(all, "property"))
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }
}
