package io.kaskad.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.ElementCounts.Key;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Transactions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts that many add to at once, on whichever database. */
interface ElementCountsContract {

    ElementCounts counts();

    Transactions transactions();

    @Test
    default void countsWhatIsNewAndWhatIsAddedUp() {
        var key = key("send");
        counts().add(Map.of(key, 2L));
        assertThat(counts().of(key.cascade(), 1)).containsEntry(key, 2L);
        addUp();
        counts().add(Map.of(key, 3L));
        assertThat(counts().of(key.cascade(), 1)).containsEntry(key, 5L);
        addUp();

        assertThat(counts().of(key.cascade(), 1)).containsExactly(Map.entry(key, 5L));
        assertThat(counts().of(key.cascade(), 2)).isEmpty();
    }

    @Test
    default void losesNothingWhileManyAddAndSeveralAddUp() throws Exception {
        var key = key("send");
        var threads = Executors.newFixedThreadPool(4);
        try {
            var adding = IntStream.range(0, 3)
                    .mapToObj(thread -> (Callable<Void>) () -> {
                        for (int n = 0; n < 50; n++) {
                            transactions().run(() -> counts().add(Map.of(key, 1L)));
                            addUp();
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(adding)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        addUp();

        assertThat(counts().of(key.cascade(), 1)).containsExactly(Map.entry(key, 150L));
    }

    private void addUp() {
        while (counts().doSome() > 0) {
            // until there is no news
        }
    }

    private static Key key(String element) {
        return new Key("cascade-" + Ids.next(), 1, element, ElementCounts.PASSED);
    }
}
