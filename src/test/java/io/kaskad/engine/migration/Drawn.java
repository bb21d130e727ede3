package io.kaskad.engine.migration;

/** A cascade as a test draws it: started by the event of its own name. */
record Drawn(String key, String content) {

    private static final String SEND = """
            <bpmn:serviceTask id="send" camunda:delegateExpression="${send}"><bpmn:extensionElements>
              <camunda:properties><camunda:property name="channel" value="email"/>
              <camunda:property name="template" value="order-status"/></camunda:properties>
            </bpmn:extensionElements></bpmn:serviceTask>""";

    /** Sends an email, waits so, and ends at "came", or an hour later at "late". */
    static Drawn awaiting(String key, String until) {
        return new Drawn(key, flow("start", "send") + SEND + flow("send", "await") + await(until) + timer("PT1H"));
    }

    /** The same, but waits for ever. */
    static Drawn awaitingForEver(String key, String until) {
        return new Drawn(key, flow("start", "send") + SEND + flow("send", "await") + await(until));
    }

    /** Stands at the element "rest" of this content, and ends then. */
    static Drawn resting(String key, String rest) {
        return new Drawn(key, flow("start", "rest") + rest + flow("rest", "end") + "<bpmn:endEvent id=\"end\"/>");
    }

    /** @param until such as {@code delivered}, or {@code event:Paid} */
    static String await(String until) {
        var parts = until.split(":");
        return """
                <bpmn:receiveTask id="await"><bpmn:extensionElements><camunda:properties>
                  <camunda:property name="until" value="%s"/><camunda:property name="event" value="%s"/>
                </camunda:properties></bpmn:extensionElements></bpmn:receiveTask>
                """.formatted(parts[0], parts.length > 1 ? parts[1] : "")
                + flow("await", "came")
                + "<bpmn:endEvent id=\"came\"/>";
    }

    static String timer(String duration) {
        return """
                <bpmn:boundaryEvent id="timer" attachedToRef="await"><bpmn:timerEventDefinition>
                  <bpmn:timeDuration>%s</bpmn:timeDuration>
                </bpmn:timerEventDefinition></bpmn:boundaryEvent>
                """.formatted(duration) + flow("timer", "late") + "<bpmn:endEvent id=\"late\"/>";
    }

    /** A call at "rest", to which the customer may answer so. */
    static String call(String answers) {
        return rest("userTask", """
                <bpmn:extensionElements><camunda:properties><camunda:property name="channel" value="call"/>
                  <camunda:property name="answers" value="%s"/></camunda:properties></bpmn:extensionElements>
                """.formatted(answers));
    }

    static String rest(String kind, String inner) {
        return "<bpmn:%1$s id=\"rest\">%2$s</bpmn:%1$s>".formatted(kind, inner);
    }

    static String timed(String duration) {
        return "<bpmn:timerEventDefinition><bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition>"
                .formatted(duration);
    }

    static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }

    byte[] diagram() {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:message id="begins" name="%1$s"/>
                  <bpmn:process id="%1$s" isExecutable="true">
                    <bpmn:startEvent id="start"><bpmn:messageEventDefinition id="m" messageRef="begins"/></bpmn:startEvent>
                    %2$s
                  </bpmn:process>
                </bpmn:definitions>""".formatted(key, content).getBytes();
    }
}
