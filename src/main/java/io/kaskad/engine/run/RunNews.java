package io.kaskad.engine.run;

import static io.kaskad.cascades.ElementCounts.PASSED;
import static io.kaskad.cascades.ElementCounts.STANDING;
import static io.kaskad.cascades.ElementCounts.TARGET_ACTIONS;
import static io.kaskad.cascades.RunCounts.ACTIVE;
import static io.kaskad.cascades.RunCounts.ENDED;
import static io.kaskad.cascades.RunCounts.STARTED;

import io.kaskad.cascades.ElementCounts.Key;
import io.kaskad.cascades.Mark;
import io.kaskad.cascades.Run;
import io.kaskad.messaging.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the runs of one transaction add to the counts of their cascades and elements. */
final class RunNews {

    private final Map<Key, Long> counts = new HashMap<>();

    void begun(Run run) {
        add(whole(run, STARTED));
        add(whole(run, run.state() == Run.State.ACTIVE ? ACTIVE : ENDED));
    }

    void ended(Run run) {
        add(whole(run, ACTIVE), -1);
        add(whole(run, ENDED));
    }

    void moved(Run from, Run to) {
        add(whole(from, ACTIVE), -1);
        add(whole(to, ACTIVE));
    }

    void stand(String cascade, int version, String element, long more) {
        add(new Key(cascade, version, element, STANDING), more);
    }

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

    private static Key whole(Run run, String metric) {
        return new Key(run.cascade(), run.version(), "", metric);
    }

    private void add(Key key) {
        add(key, 1);
    }

    private void add(Key key, long more) {
        counts.merge(key, more, Long::sum);
    }

    Map<Key, Long> counts() {
        counts.values().removeIf(amount -> amount == 0);
        return counts;
    }
}
