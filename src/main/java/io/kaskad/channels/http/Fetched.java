package io.kaskad.channels.http;

import java.io.IOException;

/**
 * A file as a server gave it.
 *
 * @param contentType as the header has it; empty if there is none
 * @param disposition the header Content-Disposition; empty if there is none
 */
public record Fetched(int status, byte[] body, String contentType, String disposition) {

    /** It is longer than was asked for. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;

        TooLong(int mostBytes) {
            super("The answer is longer than " + mostBytes + " bytes");
        }
    }

    /** Leaves the content out. */
    @Override
    public String toString() {
        return "Fetched[" + status + ", " + body.length + " bytes]";
    }
}
