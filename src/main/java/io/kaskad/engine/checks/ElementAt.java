package io.kaskad.engine.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds the element that stands at a place in the file, for the schema's complaints name nothing else. */
final class ElementAt extends DefaultHandler {

    private final int line;
    private final int column;
    private final Deque<String> around = new ArrayDeque<>();
    private @Nullable Locator place;
    private @Nullable String found;

    private ElementAt(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** Its id, or that of the nearest element around it that has one; empty if none has. The file can be read. */
    static String id(byte[] diagram, int line, int column) {
        var search = new ElementAt(line, column);
        try {
            SAXParserFactory.newInstance().newSAXParser().parse(new ByteArrayInputStream(diagram), search);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("What was read once cannot be read again", e);
        }
        return search.found == null ? "" : search.found;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        var id = attributes.getValue("id");
        around.push(id != null ? id : around.isEmpty() ? "" : around.peek());
        look();
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        look();
        around.pop();
    }

    private void look() {
        var here = place;
        if (found == null && here != null && isReached(here)) {
            found = around.peek();
        }
    }

    private boolean isReached(Locator here) {
        return here.getLineNumber() > line || here.getLineNumber() == line && here.getColumnNumber() >= column;
    }
}
