package io.kaskad.channels.sms;

import java.io.ByteArrayOutputStream;

/**
 * The default alphabet of GSM (3GPP TS 23.038, 6.2.1), a character an octet; those of its extension table come after an
 * escape and count twice.
 */
public final class Gsm {

    private static final int ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u00A0ÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private Gsm() {}

    /** How many septets the character takes: 1 or 2; 0 if the alphabet does not have it. */
    static int septets(int character) {
        if (code(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    /** In octets; a character the alphabet does not have becomes a question mark. */
    public static byte[] encoded(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(character -> {
            if (septets(character) == 2) {
                octets.write(ESCAPE);
                octets.write(EXTENSION_CODES[EXTENSION.indexOf(character)]);
            } else {
                octets.write(code(septets(character) == 1 ? character : '?'));
            }
        });
        return octets.toByteArray();
    }

    /** From octets. After an escape without a meaning comes the character of the basic table, as the standard wants it. */
    public static String decoded(byte[] octets) {
        var text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            var code = octets[i] & 0x7F;
            if (code != ESCAPE) {
                text.append(BASIC.charAt(code));
            } else if (i + 1 < octets.length) {
                text.append(extended(octets[++i]));
            }
        }
        return text.toString();
    }

    private static char extended(byte code) {
        for (int i = 0; i < EXTENSION_CODES.length; i++) {
            if (EXTENSION_CODES[i] == code) {
                return EXTENSION.charAt(i);
            }
        }
        return (code & 0x7F) == ESCAPE ? ' ' : BASIC.charAt(code & 0x7F);
    }

    private static int code(int character) {
        var code = BASIC.indexOf(character);
        return code == ESCAPE ? -1 : code;
    }
}
