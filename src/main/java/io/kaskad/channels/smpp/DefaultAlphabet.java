package io.kaskad.channels.smpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.kaskad.channels.sms.Gsm;
import io.kaskad.channels.sms.SmsText;

/** What an SMSC takes data coding 0 for; SMPP 3.4, 5.2.19, leaves that to it. */
enum DefaultAlphabet {
    /** GSM 03.38, a character an octet. */
    GSM {
        @Override
        boolean spells(String text) {
            return true;
        }

        @Override
        byte[] encoded(String text) {
            return Gsm.encoded(text);
        }

        @Override
        String decoded(byte[] octets) {
            return Gsm.decoded(octets);
        }
    },
    /** ISO 8859-1, which the SMSC turns into GSM 03.38. */
    LATIN1 {
        @Override
        boolean spells(String text) {
            return ISO_8859_1.newEncoder().canEncode(text);
        }

        @Override
        byte[] encoded(String text) {
            return text.getBytes(ISO_8859_1);
        }

        @Override
        String decoded(byte[] octets) {
            return new String(octets, ISO_8859_1).replace("\0", "");
        }
    };

    /** Whether it has all characters of a text that GSM 03.38 has. */
    abstract boolean spells(String text);

    abstract byte[] encoded(String text);

    abstract String decoded(byte[] octets);

    /** Cut as the text will be charged for; in UCS-2 if this alphabet or the phone's cannot spell it. */
    SmsText text(String text) {
        var usual = SmsText.of(text);
        return usual.alphabet() == SmsText.Alphabet.GSM && !spells(text) ? SmsText.ofUcs2(text) : usual;
    }
}
