package io.kaskad.channels.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is charged for: in which alphabet, and cut into which parts. No cut goes through a character, be it of two
 * septets or of two UTF-16 units.
 */
public record SmsText(Alphabet alphabet, List<String> parts) {

    /** How texts are spelled, and how much of one a message takes. */
    public enum Alphabet {
        GSM(160, 153),
        UCS2(70, 67);

        private final int alone;
        private final int together;

        Alphabet(int alone, int together) {
            this.alone = alone;
            this.together = together;
        }

        private int units(int character) {
            return this == GSM ? Gsm.septets(character) : Character.charCount(character);
        }

        private int units(String text) {
            return text.codePoints().map(this::units).sum();
        }
    }

    /** In the GSM alphabet if it has every character, else in UCS-2. */
    public static SmsText of(String text) {
        var plain = text.codePoints().allMatch(character -> Gsm.septets(character) > 0);
        return in(plain ? Alphabet.GSM : Alphabet.UCS2, text);
    }

    /** In UCS-2, whatever it says. */
    public static SmsText ofUcs2(String text) {
        return in(Alphabet.UCS2, text);
    }

    private static SmsText in(Alphabet alphabet, String text) {
        return new SmsText(alphabet, alphabet.units(text) <= alphabet.alone ? List.of(text) : cut(alphabet, text));
    }

    private static List<String> cut(Alphabet alphabet, String text) {
        var parts = new ArrayList<String>();
        var from = 0;
        var units = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var more = alphabet.units(text.codePointAt(at));
            if (units + more > alphabet.together) {
                parts.add(text.substring(from, at));
                from = at;
                units = 0;
            }
            units += more;
        }
        parts.add(text.substring(from));
        return List.copyOf(parts);
    }

    /** Leaves the text out: this may end up in a log. */
    @Override
    public String toString() {
        return "SmsText[" + alphabet + ", " + parts.size() + " parts]";
    }
}
