package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XML of a diagram, read so that it can reach nothing outside of the file.
 *
 * @param parts all elements in the order of the document, the root first; none if the file cannot be used at all
 */
record DiagramXml(List<Part> parts, List<Finding> findings) {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_NODES = 1_000;

    /** What the database's columns take. */
    private static final int LONGEST_NAME = 255;

    /** Modelers put pictures into attributes. */
    private static final int LONGEST_VALUE = 20_000;

    static DiagramXml read(byte[] diagram) {
        if (diagram.length > MOST_BYTES) {
            return unusable("it has more than 1 MB", "Draw a smaller diagram, or take pictures out of the file.");
        }
        try {
            return of(parser().parse(new ByteArrayInputStream(diagram)));
        } catch (SAXException | IOException e) {
            return unusable(problem(e), "Export the diagram from the builder or a modeler again.");
        }
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser does not work", e);
        }
    }

    private static String problem(Exception failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.contains("DOCTYPE")) {
            return "it has a DOCTYPE";
        }
        return failure instanceof SAXParseException at ? "line " + at.getLineNumber() + ": " + message : message;
    }

    private static DiagramXml of(Document document) {
        var root = document.getDocumentElement();
        var encoding = Stream.of(document.getInputEncoding(), document.getXmlEncoding())
                .filter(Objects::nonNull)
                .filter(name -> !name.equalsIgnoreCase("UTF-8"))
                .findFirst();
        if (encoding.isPresent()) {
            return unusable("its encoding is " + encoding.get(), "Save it as UTF-8.");
        }
        if (!root.getLocalName().equals("definitions") || !BpmnParser.BPMN20_NS.equals(root.getNamespaceURI())) {
            return unusable("its root is not the definitions of BPMN 2.0", "Choose a BPMN 2.0 file.");
        }
        if (hasInstructions(document)) {
            return unusable("it has processing instructions", "Take out what stands between <? and ?>.");
        }
        var parts = Part.of(root);
        if (parts.stream().filter(part -> Node.isNode(part.element())).count() > MOST_NODES) {
            return unusable("it has more than " + MOST_NODES + " events, activities and gateways", "Draw several.");
        }
        return new DiagramXml(
                parts, parts.stream().flatMap(DiagramXml::excesses).toList());
    }

    private static boolean hasInstructions(org.w3c.dom.Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == org.w3c.dom.Node.PROCESSING_INSTRUCTION_NODE) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Finding> excesses(Part part) {
        var deep = part.depth() == Part.DEEPEST
                ? Optional.of(excess(part, "lies " + Part.DEEPEST + " elements deep"))
                : Optional.<Finding>empty();
        var instructed = hasInstructions(part.element())
                ? Optional.of(excess(part, "holds processing instructions"))
                : Optional.<Finding>empty();
        var values = part.attributes().stream()
                .filter(attribute -> attribute.getValue().length() > longest(attribute))
                .map(attribute -> excess(
                        part, "has a " + attribute.getName() + " of more than " + longest(attribute) + " characters"));
        return Stream.concat(Stream.concat(deep.stream(), instructed.stream()), values);
    }

    private static int longest(Attr attribute) {
        var name = attribute.getLocalName();
        return name.equals("id") || name.equals("name") ? LONGEST_NAME : LONGEST_VALUE;
    }

    private static Finding excess(Part part, String problem) {
        return new Finding(
                part.id(),
                Rule.XML,
                "The element <" + part.element().getNodeName() + "> " + problem + ".",
                "Take it out or make it shorter.",
                Map.of("problem", problem));
    }

    private static DiagramXml unusable(String problem, String fix) {
        var finding =
                new Finding("", Rule.XML, "The file cannot be used: " + problem + ".", fix, Map.of("problem", problem));
        return new DiagramXml(List.of(), List.of(finding));
    }
}
