package io.kaskad.engine.checks;

import io.kaskad.channels.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A flow node of the diagram: an event, an activity or a gateway. */
final class Node {

    static final String SEND = "${send}";

    private static final Set<String> WORKED_BY_OTHERS = Set.of("serviceTask", "sendTask", "businessRuleTask");
    private static final Set<String> CONTAINERS = Set.of("subProcess", "transaction", "adHocSubProcess");

    private static final Set<String> TYPES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway");

    private final Element xml;
    private final int number;
    private final @Nullable Node within;
    private final Map<String, String> properties;

    /**
     * @param number its place in the document among all nodes
     * @param within the sub-process it lies in
     */
    Node(Element xml, int number, @Nullable Node within) {
        this.xml = xml;
        this.number = number;
        this.within = within;
        this.properties = Xml.properties(xml);
    }

    static boolean isNode(Element element) {
        return TYPES.contains(element.getLocalName());
    }

    Element xml() {
        return xml;
    }

    int number() {
        return number;
    }

    @Nullable
    Node within() {
        return within;
    }

    String id() {
        return xml.getAttribute("id");
    }

    String type() {
        return xml.getLocalName();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    /** Empty also where it is blank. */
    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }

    Optional<Channel> channel() {
        return property("channel").flatMap(Channel::find);
    }

    /** Whether a message comes of it, be it a call. */
    boolean isSend() {
        return isCall()
                || is("serviceTask")
                        && Xml.camunda(xml, "delegateExpression")
                                .filter(SEND::equals)
                                .isPresent();
    }

    /** Whether it gives a person the task to call. */
    boolean isCall() {
        return is("userTask")
                && property("channel").filter(Channel.CALL.key()::equals).isPresent();
    }

    boolean isAwait() {
        return is("receiveTask") && properties.containsKey("until");
    }

    boolean isExternal() {
        return WORKED_BY_OTHERS.contains(type())
                && Xml.camunda(xml, "type").filter("external"::equals).isPresent();
    }

    boolean isContainer() {
        return CONTAINERS.contains(type());
    }

    /** A sub-process that begins by itself. */
    boolean isEventSubProcess() {
        return is("subProcess") && xml.getAttribute("triggeredByEvent").equals("true");
    }

    /** What a boundary event interrupts if it interrupts anything. */
    boolean interrupts() {
        return !xml.getAttribute("cancelActivity").equals("false");
    }

    /** Stands beside the flow and is only done to undo something. */
    boolean compensates() {
        return xml.getAttribute("isForCompensation").equals("true")
                || is("boundaryEvent") && defines("compensateEventDefinition");
    }

    /** Whether it is an event of this kind. */
    boolean defines(String eventDefinition) {
        return definition(eventDefinition).isPresent();
    }

    Optional<Element> definition(String eventDefinition) {
        return Xml.child(xml, eventDefinition);
    }

    /** The link it leads to or is reached by. */
    Optional<String> link() {
        return definition("linkEventDefinition").flatMap(link -> Xml.attribute(link, "name"));
    }

    /** Whether a run stops here until something comes from outside, or time passes; sub-processes aside. */
    boolean rests() {
        return switch (type()) {
            case "receiveTask", "userTask", "eventBasedGateway" -> true;
            case "intermediateCatchEvent" -> !defines("linkEventDefinition");
            case "boundaryEvent" ->
                Stream.of("timer", "message", "signal", "conditional")
                        .anyMatch(kind -> defines(kind + "EventDefinition"));
            default -> isExternal();
        };
    }
}
