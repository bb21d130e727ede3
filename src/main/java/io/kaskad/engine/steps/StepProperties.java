package io.kaskad.engine.steps;

import io.kaskad.cascades.DiagramRefused;
import io.kaskad.cascades.Finding;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** The extension properties of one element, read once a definition. */
final class StepProperties {

    private static final Namespace CAMUNDA = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

    private final String element;
    private final Map<String, String> values;

    private StepProperties(String element, Map<String, String> values) {
        this.element = element;
        this.values = values;
    }

    static StepProperties of(Element element) {
        var values = new HashMap<String, String>();
        var extensions = element.element("extensionElements");
        var properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (properties != null) {
            properties
                    .elementsNS(CAMUNDA, "property")
                    .forEach(property -> values.put(property.attribute("name"), property.attribute("value")));
        }
        return new StepProperties(element.attribute("id", ""), values);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    String get(String name) {
        return find(name).orElseThrow(() -> refused("It has no " + name + ".", "Choose one."));
    }

    /** The value read as something, or a refusal that says what was expected. */
    <T> T get(String name, Function<String, Optional<T>> reader, String expected) {
        var value = get(name);
        return reader.apply(value)
                .orElseThrow(() -> refused("\"" + value + "\" cannot be its " + name + ".", "It is " + expected + "."));
    }

    Optional<Duration> duration(String name) {
        return find(name).map(value -> {
            try {
                return Duration.parse(value);
            } catch (DateTimeException e) {
                throw refused("\"" + value + "\" cannot be its " + name + ".", "Write a duration such as PT30M.");
            }
        });
    }

    private DiagramRefused refused(String detail, String fix) {
        return new DiagramRefused(List.of(new Finding(element, Finding.Rule.ENGINE, detail, fix)));
    }
}
