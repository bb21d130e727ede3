package io.kaskad.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Customers as JSON, a line each. */
final class PersonLines implements PersonFile {

    private final OutputStream out;

    PersonLines(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void write(PersonLine person) throws IOException {
        out.write(PersonLine.JSON.writeValueAsBytes(person));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
