package io.kaskad.engine.deployment;

import io.kaskad.cascades.DiagramRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Refuses diagrams that could run code or reach what is not theirs. */
final class DiagramCheck {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> FORBIDDEN_ELEMENTS =
            Set.of("script", "scriptTask", "connector", "executionListener", "taskListener");

    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "scriptFormat",
            "resource");

    private static final Set<String> DELEGATES = Set.of("${send}");

    private DiagramCheck() {}

    /** @throws DiagramRefused for the first thing that must not be there */
    static void check(String name, byte[] diagram) {
        var root = parsed(name, diagram).getDocumentElement();
        check(root, name);
    }

    private static Document parsed(String name, byte[] diagram) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(diagram));
        } catch (SAXException e) {
            throw new DiagramRefused(name, "the file is not XML we read: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser does not work", e);
        }
    }

    private static void check(Element element, String nearest) {
        var id = element.hasAttribute("id") ? element.getAttribute("id") : nearest;
        if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
            throw new DiagramRefused(
                    id, "a " + element.getLocalName() + " runs code; take it out and use one of the steps instead.");
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check((Attr) attributes.item(i), element, id);
        }
        if (element.getLocalName().equals("constraint")
                && element.getAttribute("name").equals("validator")) {
            throw new DiagramRefused(id, "a validator runs code; take it out.");
        }
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, id);
            } else if (child instanceof Text part) {
                text.append(part.getData());
            }
        }
        // the engine reads around comments: so do we
        checkExpression(text.toString(), id);
    }

    private static void check(Attr attribute, Element element, String id) {
        var name = attribute.getLocalName();
        var value = attribute.getValue();
        var extension = attribute.getNamespaceURI() != null || !BPMN.equals(element.getNamespaceURI());
        if (extension && FORBIDDEN_ATTRIBUTES.contains(name)) {
            throw new DiagramRefused(id, "\"" + name + "\" runs code; take it out and use one of the steps instead.");
        }
        if (name.equals("language") && element.getLocalName().equals("conditionExpression")) {
            throw new DiagramRefused(id, "a condition cannot be a script; ask a question of the vocabulary instead.");
        }
        if (extension && name.equals("type") && element.getLocalName().endsWith("Task") && !value.equals("external")) {
            throw new DiagramRefused(id, "\"" + value + "\" is no step; use a send step or an external task.");
        }
        if (extension && name.equals("formKey") && value.startsWith("embedded:")) {
            throw new DiagramRefused(id, "an embedded form runs code in the browser; use a Camunda form instead.");
        }
        if (name.equals("delegateExpression")) {
            checkDelegate(value, id);
        } else {
            checkExpression(value, id);
        }
    }

    private static void checkDelegate(String value, String id) {
        if (!DELEGATES.contains(value)) {
            throw new DiagramRefused(id, "there is no step " + value + "; the step to send a message is ${send}.");
        }
    }

    private static void checkExpression(String text, String id) {
        var complaint =
                text.contains("${") || text.contains("#{") ? ExpressionCheck.complaint(text) : Optional.<String>empty();
        if (complaint.isPresent()) {
            throw new DiagramRefused(id, complaint.get());
        }
    }
}
