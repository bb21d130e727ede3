package io.kaskad.imports;

import java.io.IOException;

/** A file that customers are written into. */
interface PersonFile {

    void write(PersonLine person) throws IOException;

    /** There is nobody else. */
    void end() throws IOException;
}
