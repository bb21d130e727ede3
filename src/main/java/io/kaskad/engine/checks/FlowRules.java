package io.kaskad.engine.checks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.kaskad.cascades.Finding;
import io.kaskad.cascades.Finding.Rule;
import io.kaskad.channels.Channel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where runs come from and go to. */
final class FlowRules {

    private FlowRules() {}

    static Stream<Finding> sendEnd(Subject subject) {
        return ending(subject.sketch())
                .filter(Node::isSend)
                .map(node -> new Finding(
                        node.id(),
                        Rule.SEND_END,
                        "Nothing follows this send, so nobody learns what became of the message.",
                        "Lead on to an await or to an end event."));
    }

    static Stream<Finding> implicitEnd(Subject subject) {
        return ending(subject.sketch())
                .filter(node -> !node.isSend())
                .map(node ->
                        new Finding(node.id(), Rule.IMPLICIT_END, "Runs end here unseen.", "Lead on to an end event."));
    }

    /** What runs cannot leave though it is no end. */
    private static Stream<Node> ending(Sketch sketch) {
        return sketch.nodes().stream()
                .filter(node -> sketch.outgoing(node).isEmpty() && !node.is("endEvent"))
                .filter(node -> !node.isEventSubProcess() && !node.compensates())
                .filter(node -> sketch.linked(node).isEmpty());
    }

    static Stream<Finding> unreachable(Subject subject) {
        var sketch = subject.sketch();
        if (sketch.starts().isEmpty()) {
            return Stream.empty(); // then nothing is, and that is said already
        }
        var roots = new ArrayList<>(sketch.starts());
        sketch.nodes().stream()
                .filter(node -> node.isEventSubProcess() || node.compensates())
                .forEach(roots::add);
        var reached = subject.ways().reachedFrom(roots);
        return sketch.nodes().stream()
                .filter(node -> !reached.contains(node))
                .map(node -> new Finding(
                        node.id(), Rule.UNREACHABLE, "No run ever comes here.", "Lead a flow to it, or take it out."));
    }

    static Stream<Finding> loop(Subject subject) {
        var sketch = subject.sketch();
        var passed = sketch.nodes().stream().filter(node -> !sketch.rests(node)).collect(toSet());
        var told = new HashSet<Node>();
        var findings = new ArrayList<Finding>();
        for (var node : sketch.nodes()) {
            var circle = passed.contains(node) && !told.contains(node) ? circle(node, passed, sketch) : List.<Node>of();
            told.addAll(circle);
            if (!circle.isEmpty()) {
                findings.add(loop(circle));
            }
        }
        return findings.stream();
    }

    /** The nodes that can be reached from this one and lead back to it by nodes that runs only pass. */
    private static List<Node> circle(Node node, Set<Node> passed, Sketch sketch) {
        var ahead = Ways.reach(node, at -> steps(at, passed, sketch));
        return !ahead.get(node.number())
                ? List.of()
                : ahead.stream()
                        .mapToObj(sketch.nodes()::get)
                        .filter(member -> Ways.reach(member, at -> steps(at, passed, sketch))
                                .get(node.number()))
                        .toList();
    }

    private static List<Node> steps(Node node, Set<Node> passed, Sketch sketch) {
        return Stream.of(
                        sketch.outgoing(node).stream().map(Flow::target),
                        sketch.boundary(node).stream(),
                        sketch.linked(node).stream())
                .flatMap(nodes -> nodes)
                .filter(passed::contains)
                .toList();
    }

    private static Finding loop(List<Node> circle) {
        var ids = circle.stream().map(Node::id).collect(joining(", "));
        return new Finding(
                circle.get(0).id(),
                Rule.LOOP,
                "Runs would go round without ever resting: " + ids + ".",
                "Put a timer or another wait into the circle.",
                Map.of("elements", ids));
    }

    static Stream<Finding> paidFirst(Subject subject) {
        return subject.sketch()
                .sends()
                .filter(FlowRules::isPaid)
                .flatMap(paid -> subject.sketch()
                        .sends()
                        .filter(FlowRules::isFree)
                        .filter(free -> subject.ways().leads(paid, free)
                                && !subject.ways().leads(free, paid))
                        .limit(1)
                        .map(free -> new Finding(
                                paid.id(),
                                Rule.PAID_FIRST,
                                "It costs money, and a free channel follows it.",
                                "Try the free channel first.",
                                Map.of("channel", key(paid), "free", free.id()))));
    }

    private static boolean isPaid(Node send) {
        return send.channel().filter(Channel::paid).isPresent();
    }

    private static boolean isFree(Node send) {
        return send.channel().filter(channel -> !channel.paid()).isPresent();
    }

    private static String key(Node send) {
        return send.channel().orElseThrow().key();
    }
}
