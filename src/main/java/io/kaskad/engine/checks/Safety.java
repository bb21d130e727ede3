package io.kaskad.engine.checks;

import io.kaskad.cascades.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What no diagram may hold, whichever way it comes: it could run code, or reach what is not its own. */
public final class Safety {

    private Safety() {}

    /** Nothing if the diagram is safe. */
    public static List<Finding> findings(byte[] diagram) {
        return findings(DiagramXml.read(diagram));
    }

    static List<Finding> findings(DiagramXml xml) {
        return Stream.concat(
                        xml.findings().stream(),
                        xml.parts().stream().flatMap(part -> Stream.concat(CodeRule.of(part), ExpressionRule.of(part))))
                .distinct()
                .toList();
    }
}
