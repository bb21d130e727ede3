package io.kaskad.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * What a story expects against what came of it.
 *
 * @param missing lines that were expected and did not come
 * @param surprising lines that came and were not expected
 */
public record Comparison(boolean matches, List<String> missing, List<String> surprising) {

    public static Comparison of(List<String> expected, List<String> actual) {
        return new Comparison(expected.equals(actual), without(expected, actual), without(actual, expected));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        var left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
