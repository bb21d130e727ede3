package io.kaskad.cascades;

/** A diagram that must not be deployed; the message names the element and what is wrong with it. */
public final class DiagramRefused extends RuntimeException {

    private final String element;

    public DiagramRefused(String element, String detail) {
        super("Element \"" + element + "\": " + detail);
        this.element = element;
    }

    /** The id of the element at fault, or of the nearest one that has an id. */
    public String element() {
        return element;
    }
}
