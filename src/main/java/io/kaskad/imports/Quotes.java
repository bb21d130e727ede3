package io.kaskad.imports;

/** Knows whether the end of a line is the end of a row: within quotes it is not. A quote counts where a field begins (RFC 4180). */
final class Quotes {

    private enum At {
        BEGINNING,
        PLAIN,
        QUOTED,
        /** After a quote within quotes: the end of the field, or the first half of a quote. */
        CLOSED
    }

    private final boolean matter;
    private final char separator;
    private At at = At.BEGINNING;

    Quotes(boolean matter, char separator) {
        this.matter = matter;
        this.separator = separator;
    }

    void begin() {
        at = At.BEGINNING;
    }

    boolean open() {
        return at == At.QUOTED;
    }

    /** Whether the row ends with this byte. All charsets we read write these letters alike. */
    boolean pass(byte letter) {
        if (letter == '\n' && at != At.QUOTED) {
            return true;
        }
        if (letter == '"' && matter) {
            at = afterQuote();
        } else if (at != At.QUOTED) {
            at = letter == separator ? At.BEGINNING : At.PLAIN;
        }
        return false;
    }

    private At afterQuote() {
        return switch (at) {
            case BEGINNING, CLOSED -> At.QUOTED;
            case QUOTED -> At.CLOSED;
            case PLAIN -> At.PLAIN;
        };
    }
}
