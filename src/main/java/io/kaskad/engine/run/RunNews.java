package io.kaskad.engine.run;

import static io.kaskad.cascades.ElementCounts.PASSED;
import static io.kaskad.cascades.ElementCounts.TARGET_ACTIONS;

import io.kaskad.cascades.ElementCounts.Key;
import io.kaskad.cascades.Mark;
import io.kaskad.cascades.Run;
import io.kaskad.messaging.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the runs of one transaction add to the counts of their elements. */
final class RunNews {

    private final Map<Key, Long> counts = new HashMap<>();

    void passed(Run run, String trail) {
        for (var step : trail.split(" ")) {
            if (Mark.of(step).isEmpty()) {
                add(new Key(run.cascade(), run.version(), step, PASSED));
            }
        }
    }

    /** It counts for the version, and for the step that sent the last message which may have arrived, where that was counted. */
    void targetActionDone(Run run, List<Message> sent) {
        add(new Key(run.cascade(), run.version(), "", TARGET_ACTIONS));
        sent.stream()
                .filter(Message::mayHaveArrived)
                .reduce((earlier, later) -> later)
                .map(last -> new Key(last.cascade(), last.version(), last.element(), TARGET_ACTIONS))
                .ifPresent(this::add);
    }

    private void add(Key key) {
        counts.merge(key, 1L, Long::sum);
    }

    Map<Key, Long> counts() {
        return counts;
    }
}
