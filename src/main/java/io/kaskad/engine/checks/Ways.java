package io.kaskad.engine.checks;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways that runs can take through a sketch, into sub-processes and out of them. */
final class Ways {

    private static final Set<String> ONE_WAY = Set.of("exclusiveGateway", "eventBasedGateway", "complexGateway");

    private final Sketch sketch;
    private final Map<Node, Set<Node>> next = new HashMap<>();
    private final Map<Node, Set<Node>> before = new HashMap<>();
    private final Map<Node, BitSet> reached = new HashMap<>();
    private final List<List<Node>> forks;

    Ways(Sketch sketch) {
        this.sketch = sketch;
        for (var node : sketch.nodes()) {
            var followers = followers(node);
            next.put(node, followers);
            followers.forEach(follower -> precede(node, follower));
        }
        sketch.nodes().stream().filter(Node::isEventSubProcess).forEach(this::mayBeginAnywhere);
        this.forks = sketch.nodes().stream()
                .map(this::branches)
                .filter(branches -> branches.size() > 1)
                .toList();
    }

    private void precede(Node node, Node follower) {
        before.computeIfAbsent(follower, key -> new LinkedHashSet<>()).add(node);
    }

    private Set<Node> followers(Node node) {
        var followers = new LinkedHashSet<>(sketch.boundary(node));
        for (var around = node.within(); around != null; around = around.within()) {
            followers.addAll(sketch.boundary(around));
        }
        var insides = begins(node);
        var targets = insides.isEmpty() ? targets(node) : insides;
        sketch.linked(node).ifPresent(followers::add);
        if (sketch.outgoing(node).isEmpty()
                && !node.compensates()
                && sketch.linked(node).isEmpty()) {
            followers.addAll(exits(node));
        }
        followers.addAll(targets);
        return followers;
    }

    private List<Node> targets(Node node) {
        return sketch.outgoing(node).stream().map(Flow::target).toList();
    }

    /** Where a sub-process begins. */
    private List<Node> begins(Node node) {
        return node.isContainer()
                ? sketch.in(node).filter(inner -> inner.is("startEvent")).toList()
                : List.of();
    }

    /** Where a run goes on that has come to the end of a sub-process. */
    private List<Node> exits(Node last) {
        var around = last.within();
        if (around == null) {
            return List.of();
        }
        var targets = targets(around);
        return targets.isEmpty() ? exits(around) : targets;
    }

    private void mayBeginAnywhere(Node eventSubProcess) {
        for (var begin : begins(eventSubProcess)) {
            sketch.nodes().stream()
                    .filter(node -> eventSubProcess.within() == null || Sketch.lies(node, eventSubProcess.within()))
                    .filter(node -> node != eventSubProcess && !Sketch.lies(node, eventSubProcess))
                    .forEach(node -> precede(node, begin));
        }
    }

    /** What goes on at the same time once a run has left this node. */
    private List<Node> branches(Node node) {
        if (ONE_WAY.contains(node.type())) {
            return List.of();
        }
        var insides = begins(node);
        return Stream.concat(
                        sketch.boundary(node).stream().filter(event -> !event.interrupts()),
                        (insides.isEmpty() ? targets(node) : insides).stream())
                .toList();
    }

    /** Where a run may have been just before it came here. */
    Set<Node> before(Node node) {
        return before.getOrDefault(node, Set.of());
    }

    /** The branches of each node behind which a run goes several ways at the same time. */
    List<List<Node>> forks() {
        return forks;
    }

    /** The nodes that a run can come to which begins at these. */
    Set<Node> reachedFrom(Collection<Node> starts) {
        var found = new BitSet();
        starts.forEach(start -> found.or(from(start)));
        return nodes(found);
    }

    /** Whether a run that has left one node can come to the other. */
    boolean leads(Node one, Node other) {
        return reach(one).get(other.number());
    }

    BitSet reach(Node node) {
        return reached.computeIfAbsent(node, start -> reach(start, next::get));
    }

    /** Itself and the nodes that can be reached from it. */
    BitSet from(Node node) {
        var found = (BitSet) reach(node).clone();
        found.set(node.number());
        return found;
    }

    /** The nodes reached by one step or more. */
    static BitSet reach(Node start, Function<Node, ? extends Collection<Node>> steps) {
        var found = new BitSet();
        var ahead = new ArrayDeque<Node>();
        ahead.add(start);
        while (!ahead.isEmpty()) {
            for (var node : steps.apply(ahead.remove())) {
                if (!found.get(node.number())) {
                    found.set(node.number());
                    ahead.add(node);
                }
            }
        }
        return found;
    }

    Set<Node> nodes(BitSet numbers) {
        return numbers.stream().mapToObj(sketch.nodes()::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
