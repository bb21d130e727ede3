package io.kaskad.engine.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A diagram as the rules see it, however unfinished it is: the process that would run, its nodes and its flows. */
final class Sketch {

    private final Element definitions;
    private final @Nullable Element process;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<Node, List<Flow>> outgoing = new HashMap<>();
    private final Map<Node, List<Node>> boundaries = new HashMap<>();
    private final Map<String, Node> byId = new HashMap<>();

    Sketch(Element definitions) {
        this.definitions = definitions;
        this.process = executable()
                .findFirst()
                .or(() -> Xml.child(definitions, "process"))
                .orElse(null);
        if (process != null) {
            var flows = new ArrayList<Element>();
            collect(process, null, flows);
            flows.forEach(this::connect);
            nodes.forEach(this::attach);
        }
    }

    private void collect(Element scope, @Nullable Node within, List<Element> flows) {
        for (var element : Xml.children(scope)) {
            if (Node.isNode(element)) {
                var node = new Node(element, nodes.size(), within);
                nodes.add(node);
                byId.putIfAbsent(node.id(), node);
                if (node.isContainer()) {
                    collect(element, node, flows);
                }
            } else if (element.getLocalName().equals("sequenceFlow")) {
                flows.add(element);
            }
        }
    }

    private void connect(Element xml) {
        var source = byId.get(xml.getAttribute("sourceRef"));
        var target = byId.get(xml.getAttribute("targetRef"));
        if (source != null && target != null) {
            var flow = new Flow(xml, source, target);
            flows.add(flow);
            outgoing.computeIfAbsent(source, node -> new ArrayList<>()).add(flow);
        }
    }

    private void attach(Node event) {
        var host = event.is("boundaryEvent") ? byId.get(event.xml().getAttribute("attachedToRef")) : null;
        if (host != null) {
            boundaries.computeIfAbsent(host, node -> new ArrayList<>()).add(event);
        }
    }

    /** The processes that would run. */
    Stream<Element> executable() {
        return Xml.children(definitions, "process")
                .filter(process -> process.getAttribute("isExecutable").equalsIgnoreCase("true"));
    }

    /** The first one that would run, or the first one there is. */
    Optional<Element> process() {
        return Optional.ofNullable(process);
    }

    /** What findings about the whole diagram are found at. */
    String processId() {
        return process == null ? "" : process.getAttribute("id");
    }

    /** Empty also where it is blank. */
    Optional<String> property(String name) {
        return process()
                .map(Xml::properties)
                .map(properties -> properties.get(name))
                .filter(value -> !value.isBlank());
    }

    boolean isPromotional() {
        return property("messageClass").filter("promotional"::equals).isPresent();
    }

    /** In the order of the document, those within sub-processes as well. */
    List<Node> nodes() {
        return nodes;
    }

    List<Flow> flows() {
        return flows;
    }

    Stream<Node> sends() {
        return nodes.stream().filter(Node::isSend);
    }

    Stream<Node> awaits() {
        return nodes.stream().filter(Node::isAwait);
    }

    /** The nodes that lie directly in a sub-process; in the process itself for null. */
    Stream<Node> in(@Nullable Node container) {
        return nodes.stream().filter(node -> node.within() == container);
    }

    /** Where a run would begin. */
    List<Node> starts() {
        return in(null).filter(node -> node.is("startEvent")).toList();
    }

    /** The event that a start event waits for. */
    Optional<String> startEvent(Node start) {
        return start.definition("messageEventDefinition").flatMap(this::messageName);
    }

    List<Flow> outgoing(Node node) {
        return outgoing.getOrDefault(node, List.of());
    }

    /** The events on the boundary of a node. */
    List<Node> boundary(Node node) {
        return boundaries.getOrDefault(node, List.of());
    }

    Optional<Node> send(String id) {
        return Optional.ofNullable(byId.get(id)).filter(Node::isSend);
    }

    /** Where a link leads. */
    Optional<Node> linked(Node thrown) {
        return thrown.is("intermediateThrowEvent")
                ? thrown.link()
                        .flatMap(name -> in(thrown.within())
                                .filter(node -> node.is("intermediateCatchEvent"))
                                .filter(node -> node.link().filter(name::equals).isPresent())
                                .findFirst())
                : Optional.empty();
    }

    /** Whether a run stops somewhere in this node. */
    boolean rests(Node node) {
        return node.rests()
                || node.isContainer()
                        && nodes.stream()
                                .anyMatch(inner -> inner.rests() && !inner.is("boundaryEvent") && lies(inner, node));
    }

    /** Whether one lies in the other, however deep. */
    static boolean lies(Node inner, Node outer) {
        for (var around = inner.within(); around != null; around = around.within()) {
            if (around == outer) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> messageName(Element waiting) {
        return Xml.attribute(waiting, "messageRef")
                .map(reference -> reference.substring(reference.indexOf(':') + 1))
                .flatMap(id -> Xml.children(definitions, "message")
                        .filter(message -> message.getAttribute("id").equals(id))
                        .findFirst())
                .flatMap(message -> Xml.attribute(message, "name"));
    }
}
