package io.kaskad.engine.checks;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may have been sent by the time a run comes somewhere.
 *
 * @param latest the sends met first on the way back, and those of branches that go on at the same time
 * @param all these, and the ones before them
 * @param others whether a called cascade may have sent something as well
 */
record Sent(Set<Node> latest, Set<Node> all, boolean others) {

    /** By the time a run comes to this node. */
    static Sent before(Node place, Ways ways) {
        return of(ways.before(place), place, ways);
    }

    /** By the time a run leaves this node. */
    static Sent upTo(Node place, Ways ways) {
        return of(List.of(place), place, ways);
    }

    private static Sent of(Collection<Node> from, Node place, Ways ways) {
        var alongside = alongside(place, ways);
        var latest = new LinkedHashSet<>(alongside);
        var others = back(from, true, latest, ways);
        var all = new LinkedHashSet<>(alongside);
        back(from, false, all, ways);
        return new Sent(latest, all, others);
    }

    /** Collects the sends on the way back from here; tells whether there are called cascades as well. */
    private static boolean back(Collection<Node> from, boolean onlyLatest, Set<Node> sends, Ways ways) {
        var others = false;
        var seen = new LinkedHashSet<>(from);
        var ahead = new ArrayDeque<>(from);
        while (!ahead.isEmpty()) {
            var node = ahead.remove();
            if (node.isSend()) {
                sends.add(node);
            }
            others |= node.is("callActivity");
            if (!node.isSend() || !onlyLatest) {
                ways.before(node).stream().filter(seen::add).forEach(ahead::add);
            }
        }
        return others;
    }

    /** Sends that another branch may make while a run is on its way here. */
    private static Set<Node> alongside(Node place, Ways ways) {
        var found = new BitSet();
        for (var branches : ways.forks()) {
            var others = branches.stream()
                    .filter(branch -> !ways.from(branch).get(place.number()))
                    .toList();
            if (others.size() < branches.size()) {
                others.forEach(branch -> found.or(ways.from(branch)));
            }
        }
        found.andNot(ways.reach(place));
        var sends = ways.nodes(found);
        sends.removeIf(node -> !node.isSend());
        return sends;
    }
}
