package io.kaskad.channels.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what phones send into text, by its data coding (SMPP 3.4, 5.2.19). */
final class Wording {

    private static final Map<Integer, Charset> CHARSETS = Map.of(
            1, US_ASCII,
            3, ISO_8859_1,
            6, Charset.forName("ISO-8859-5"),
            7, Charset.forName("ISO-8859-8"),
            8, UTF_16BE);

    private Wording() {}

    /** Null for what is no text. */
    static @Nullable String text(byte dataCoding, byte[] octets, DefaultAlphabet alphabet) {
        var coding = dataCoding & 0xFF;
        var charset = CHARSETS.get(coding);
        if (charset != null) {
            // some phones fill up with zeros, which no database keeps
            return new String(octets, charset).replace("\0", "");
        }
        return coding == 0 || classOfDefaultAlphabet(coding) ? alphabet.decoded(octets) : null;
    }

    /** 1111 0cxx: a class besides, in the default alphabet (3GPP TS 23.038, 4). */
    private static boolean classOfDefaultAlphabet(int coding) {
        return (coding & 0xFC) == 0xF0;
    }
}
