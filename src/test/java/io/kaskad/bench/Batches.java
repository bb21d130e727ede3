package io.kaskad.bench;

import java.util.ArrayList;
import java.util.List;

/** Fifty at a time, as all contenders do that do many. */
final class Batches {

    private static final int SIZE = 50;

    private Batches() {}

    static <T> List<List<T>> of(List<T> all) {
        var batches = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += SIZE) {
            batches.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return batches;
    }
}
