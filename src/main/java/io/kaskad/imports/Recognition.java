package io.kaskad.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.imports.Writing.Format;
import io.kaskad.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Finds out how a file is written, while it passes by. */
final class Recognition {

    /** What Excel writes where people write Russian. */
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private static final int FIRST_LETTER = 0x80;
    private static final int LONGEST_REST = 8;

    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer letters = CharBuffer.allocate(8_192);
    private byte[] rest = {};
    private boolean begun;
    private boolean json;
    private long sound;
    private long broken;

    /** Takes the next bytes of the file. */
    void pass(byte[] bytes, int length) {
        if (!begun && length > 0) {
            begin(bytes, length);
        }
        var next = ByteBuffer.allocate(rest.length + length).put(rest).put(bytes, 0, length);
        decode(next.flip());
        rest = new byte[Math.min(next.remaining(), LONGEST_REST)];
        next.get(rest);
    }

    private void begin(byte[] bytes, int length) {
        begun = true;
        if (length > 1 && (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF))) {
            throw Refused.invalid("The file is in UTF-16. Save it as CSV in UTF-8.");
        }
        int first = 0;
        while (first < length && (bytes[first] < 0 || Character.isWhitespace(bytes[first]))) {
            first++;
        }
        json = first < length && bytes[first] == '{';
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private void decode(ByteBuffer bytes) {
        while (true) {
            letters.clear();
            var result = decoder.decode(bytes, letters, false);
            count(letters.flip());
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                broken++;
                bytes.position(bytes.position() + result.length());
            }
        }
    }

    private void count(CharBuffer read) {
        while (read.hasRemaining()) {
            sound += read.get() >= FIRST_LETTER ? 1 : 0;
        }
    }

    /** One damaged letter does not make a file of UTF-8 another one. */
    Writing writing() {
        return new Writing(json ? Format.NDJSON : Format.CSV, broken > sound ? CYRILLIC : UTF_8);
    }
}
