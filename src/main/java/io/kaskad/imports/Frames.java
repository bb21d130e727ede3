package io.kaskad.imports;

import io.kaskad.imports.Import.Place;
import io.kaskad.imports.Writing.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a file into its rows without reading them, so that it is known where in the file each ends and none is longer than the
 * heap has room for. A row of CSV may have lines within its quotes.
 */
final class Frames {

    static final int LONGEST = 1_000_000;

    private static final int BLOCK = 64 * 1024;
    /** Of UTF-8. */
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final Charset charset;
    private final Quotes quotes;
    private byte[] buffer = new byte[2 * BLOCK];
    private int begin;
    private int end;
    private boolean over;
    private Place next;

    /** @param from where the stream begins in the file */
    Frames(InputStream stream, Writing writing, char separator, Place from) {
        this.stream = stream;
        this.charset = writing.charset();
        this.quotes = new Quotes(writing.format() == Format.CSV, separator);
        this.next = from;
    }

    /**
     * A row.
     *
     * @param line the number of its first line
     * @param text without the end of its last line; of a row that is amiss the first line
     * @param whole whether it ended where a row may end and is not too long
     */
    record Frame(long line, String text, boolean whole, Place after) {

        boolean blank() {
            return text.isBlank();
        }
    }

    /** Empty at the end. */
    Optional<Frame> next() throws IOException {
        if (next.bytes() == 0) {
            passMark();
        }
        quotes.begin();
        int lines = 0;
        int firstLine = -1;
        for (int i = begin; ; i++) {
            if (i == end) {
                var read = end - begin;
                if (read > LONGEST || !fill()) {
                    return read == 0 ? Optional.empty() : Optional.of(last(read, lines, firstLine));
                }
                i = begin + read;
            }
            if (buffer[i] == '\n') {
                lines++;
                firstLine = firstLine < 0 ? i - begin : firstLine;
            }
            if (quotes.pass(buffer[i])) {
                return Optional.of(frame(i - begin, i + 1 - begin, lines, i - begin <= LONGEST));
            }
        }
    }

    /** The number of the next line. */
    long line() {
        return next.line();
    }

    private void passMark() throws IOException {
        while (end - begin < MARK.length && fill()) {}
        if (end - begin >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
            begin = MARK.length;
            next = new Place(MARK.length, next.line());
        }
    }

    /** The end of the file ends the last row, but not a quote: then only its first line is passed over. */
    private Frame last(int read, int lines, int firstLine) throws IOException {
        if (read <= LONGEST && !quotes.open()) {
            return frame(read, read, lines + 1, true);
        }
        if (firstLine >= 0) {
            return frame(firstLine, firstLine + 1, 1, false);
        }
        return read <= LONGEST ? frame(read, read, 1, false) : withoutEnd(read);
    }

    /** A line that does not end within what may be kept of it. */
    private Frame withoutEnd(int read) throws IOException {
        var kept = text(Math.min(read, BLOCK));
        long passed = 0;
        while (true) {
            var at = newline();
            if (at >= 0 || end == begin) {
                passed += Math.max(at + 1, 0);
                begin += Math.max(at + 1, 0);
                return moved(kept, false, passed, 1);
            }
            passed += end - begin;
            begin = end;
            fill();
        }
    }

    private int newline() {
        for (int i = begin; i < end; i++) {
            if (buffer[i] == '\n') {
                return i - begin;
            }
        }
        return -1;
    }

    private Frame frame(int length, int passed, int lines, boolean whole) {
        var text = text(length);
        begin += passed;
        return moved(text, whole, passed, lines);
    }

    private Frame moved(String text, boolean whole, long passed, int lines) {
        var line = next.line();
        next = new Place(next.bytes() + passed, line + lines);
        return new Frame(line, text, whole, next);
    }

    private String text(int length) {
        var carriage = length > 0 && buffer[begin + length - 1] == '\r' ? 1 : 0;
        return new String(buffer, begin, length - carriage, charset);
    }

    private boolean fill() throws IOException {
        if (over) {
            return false;
        }
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        if (buffer.length - end < BLOCK) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var read = stream.read(buffer, end, BLOCK);
        over = read < 0;
        end += Math.max(read, 0);
        return !over;
    }
}
