package io.kaskad.cascades;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A diagram that must not be deployed; the message names the elements and what is wrong with them. */
public final class DiagramRefused extends RuntimeException {

    private static final int MOST_SENTENCES = 20;

    private final List<Finding> findings;

    /** @param findings one or more */
    public DiagramRefused(List<Finding> findings) {
        super(sentences(findings));
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, an element at a time. */
    public List<Finding> findings() {
        return findings;
    }

    /** What is wrong, in one text; the first twenty where there is more. */
    public static String sentences(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_SENTENCES)
                .map(DiagramRefused::sentence)
                .collect(joining(" "));
    }

    private static String sentence(Finding finding) {
        var element = finding.element().isEmpty() ? "" : "Element \"" + finding.element() + "\": ";
        return element + finding.detail() + " " + finding.fix();
    }
}
