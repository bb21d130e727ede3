package io.kaskad.engine.checks;

import java.util.Optional;
import org.w3c.dom.Element;

/** A sequence flow between two nodes there are. */
record Flow(Element xml, Node source, Node target) {

    String id() {
        return xml.getAttribute("id");
    }

    /** Empty also where it is blank. */
    Optional<String> condition() {
        return Xml.child(xml, "conditionExpression")
                .map(condition -> Xml.text(condition).strip())
                .filter(text -> !text.isEmpty());
    }

    /** What its condition asks; nothing if it cannot be read. */
    Reading asked() {
        return condition()
                .filter(Reading::isExpression)
                .map(ExpressionReader::read)
                .orElse(Reading.PLAIN);
    }

    boolean isDefault() {
        return !id().isEmpty() && source.xml().getAttribute("default").equals(id());
    }
}
