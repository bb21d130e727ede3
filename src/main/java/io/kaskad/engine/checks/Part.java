package io.kaskad.engine.checks;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * An element of the XML.
 *
 * @param id its own, or that of the nearest element around it that has one; empty if none has
 * @param depth how many elements are around it
 */
record Part(Element element, String id, int depth) {

    /** No diagram has elements within elements as deep as this. */
    static final int DEEPEST = 100;

    /** All parts in the order of the document; what lies too deep is left out. */
    static List<Part> of(Element root) {
        var parts = new ArrayList<Part>();
        collect(root, "", 0, parts);
        return parts;
    }

    private static void collect(Element element, String around, int depth, List<Part> parts) {
        var id = element.hasAttribute("id") ? element.getAttribute("id") : around;
        parts.add(new Part(element, id, depth));
        if (depth < DEEPEST) {
            Xml.children(element).forEach(child -> collect(child, id, depth + 1, parts));
        }
    }

    String name() {
        return element.getLocalName();
    }

    List<Attr> attributes() {
        var attributes = element.getAttributes();
        var all = new ArrayList<Attr>();
        for (int i = 0; i < attributes.getLength(); i++) {
            all.add((Attr) attributes.item(i));
        }
        return all;
    }
}
