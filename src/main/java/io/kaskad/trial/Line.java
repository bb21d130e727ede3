package io.kaskad.trial;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of what came of a story. Where a step sent several messages, a line about one of them says which, as in {@code
 * sendEmail#2}; in what is expected, a line that does not say so stands for any of them.
 */
record Line(String text, @Nullable String number) {

    private static final Pattern NUMBERED = Pattern.compile("(\\S+ message\\.\\S+ [^ #]+)#(\\d+)(.*)");
    private static final String FIRST = "1";

    static String numbered(@Nullable String element, int number) {
        return element + "#" + number;
    }

    static Line of(String line) {
        var numbered = NUMBERED.matcher(line);
        return numbered.matches()
                ? new Line(numbered.group(1) + numbered.group(3), numbered.group(2))
                : new Line(line, null);
    }

    /** Whether this came where that was expected. */
    boolean meets(Line expected) {
        return text.equals(expected.text)
                && (expected.number == null || expected.number.equals(number == null ? FIRST : number));
    }
}
