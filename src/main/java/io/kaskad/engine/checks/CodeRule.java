package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;

/** What could run code, or reach what is not the diagram's. */
final class CodeRule {

    private static final String USE_STEPS = "Take it out and use one of the steps instead.";
    private static final String TAKE_OUT = "Take it out.";

    private static final Set<String> ELEMENTS =
            Set.of("script", "scriptTask", "connector", "executionListener", "taskListener");

    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "expression",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "scriptFormat",
            "resource");

    /** XHTML and SVG run in a browser that is shown the diagram's XML; XInclude and XSLT read other files. */
    private static final String WEB = "http://www.w3.org/";

    /** The engine has the schemas of these itself. */
    private static final Set<String> OWN_SCHEMAS =
            Set.of(BpmnParser.BPMN20_NS, BpmnParser.BPMN_DI_NS, BpmnParser.BPMN_DC_NS, BpmnParser.OMG_DI_NS);

    private CodeRule() {}

    static Stream<Finding> of(Part part) {
        var whole = element(part);
        return whole.isPresent()
                ? whole.stream()
                : part.attributes().stream().flatMap(attribute -> attribute(part, attribute).stream());
    }

    private static Optional<Finding> element(Part part) {
        var name = part.name();
        if (ELEMENTS.contains(name)) {
            return finding(part, name, "A " + name + " runs code.", USE_STEPS);
        }
        if (name.equals("import")) {
            return finding(part, name, "An import reads other files.", TAKE_OUT);
        }
        if (name.equals("constraint") && part.element().getAttribute("name").equals("validator")) {
            return finding(part, "validator", "A validator runs code.", TAKE_OUT);
        }
        return isOfTheWeb(part.element().getNamespaceURI())
                ? finding(part, name, "<" + name + "> is no part of a diagram.", TAKE_OUT)
                : Optional.empty();
    }

    private static boolean isOfTheWeb(@Nullable String namespace) {
        return namespace != null && namespace.startsWith(WEB);
    }

    private static Optional<Finding> attribute(Part part, Attr attribute) {
        return switch (attribute.getLocalName()) {
            case "delegateExpression" -> delegate(part, attribute.getValue());
            case "type" -> type(part, attribute);
            case "language" ->
                finding(
                        part,
                        "language",
                        "A condition cannot be a script.",
                        "Ask a question of the vocabulary instead.");
            case "formKey" -> form(part, attribute.getValue());
            case "schemaLocation", "noNamespaceSchemaLocation" -> schema(part, attribute);
            default -> other(part, attribute);
        };
    }

    private static Optional<Finding> delegate(Part part, String step) {
        return step.equals(Node.SEND)
                ? Optional.empty()
                : finding(
                        part,
                        "delegateExpression",
                        "There is no step " + step + ".",
                        "The step to send a message is " + Node.SEND + ".");
    }

    /** Message events have types of tasks as well: mail, shell. */
    private static Optional<Finding> type(Part part, Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        var engines = namespace != null && !namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        return engines && !attribute.getValue().equals("external")
                ? finding(
                        part,
                        "type",
                        "\"" + attribute.getValue() + "\" is no step.",
                        "Use a send step or an external task.")
                : Optional.empty();
    }

    /** Anything else than Camunda's forms is a page that runs code in the browser, wherever an expression makes it lead. */
    private static Optional<Finding> form(Part part, String key) {
        var harmless = key.startsWith("camunda-forms:") || key.indexOf(':') < 0;
        return harmless && key.indexOf('{') < 0
                ? Optional.empty()
                : finding(
                        part,
                        "formKey",
                        "The form \"" + key + "\" could run code in the browser.",
                        "Use a Camunda form instead.");
    }

    /** The engine would fetch the schema, wherever that is. */
    private static Optional<Finding> schema(Part part, Attr attribute) {
        var words = attribute.getValue().trim().split("\\s+");
        var harmless = attribute.getLocalName().equals("schemaLocation");
        for (int i = 0; i < words.length; i += 2) {
            harmless &= OWN_SCHEMAS.contains(words[i]);
        }
        return harmless
                ? Optional.empty()
                : finding(part, attribute.getLocalName(), "It names a schema that lies elsewhere.", TAKE_OUT);
    }

    private static Optional<Finding> other(Part part, Attr attribute) {
        var name = attribute.getLocalName();
        var extension = attribute.getNamespaceURI() != null
                || !BpmnParser.BPMN20_NS.equals(part.element().getNamespaceURI());
        return extension && ATTRIBUTES.contains(name)
                ? finding(part, name, "\"" + name + "\" runs code.", USE_STEPS)
                : Optional.empty();
    }

    private static Optional<Finding> finding(Part part, String what, String detail, String fix) {
        return Optional.of(new Finding(part.id(), Rule.CODE, detail, fix, Map.of("what", what)));
    }
}
