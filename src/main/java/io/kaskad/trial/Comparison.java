package io.kaskad.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a story expects against what came of it.
 *
 * @param missing lines that were expected and did not come
 * @param surprising lines that came and were not expected
 */
public record Comparison(boolean matches, List<String> missing, List<String> surprising) {

    public static Comparison of(List<String> expected, List<String> actual) {
        var missing = new ArrayList<>(expected);
        var surprising = new ArrayList<String>();
        for (var line : actual) {
            if (!takes(missing, line)) {
                surprising.add(line);
            }
        }
        return new Comparison(meet(expected, actual), List.copyOf(missing), List.copyOf(surprising));
    }

    private static boolean meet(List<String> expected, List<String> actual) {
        return expected.size() == actual.size()
                && IntStream.range(0, expected.size())
                        .allMatch(n -> Line.of(actual.get(n)).meets(Line.of(expected.get(n))));
    }

    /** Takes the line away that comes closest: one that expects just this rather than one that takes any. */
    private static boolean takes(List<String> expected, String line) {
        if (expected.remove(line)) {
            return true;
        }
        var came = Line.of(line);
        return expected.stream()
                .filter(each -> came.meets(Line.of(each)))
                .findFirst()
                .map(expected::remove)
                .orElse(false);
    }
}
