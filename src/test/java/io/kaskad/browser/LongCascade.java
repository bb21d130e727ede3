package io.kaskad.browser;

import static java.util.stream.Collectors.joining;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A cascade that sends, waits and sends again, drawn in rows as an author would. */
record LongCascade(String key, int stages) {

    private static final int IN_A_ROW = 10;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    /** What stands on its diagram, without the flows. */
    int nodes() {
        return 3 * stages + 2;
    }

    String xml() {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="%s" name="A long cascade" isExecutable="true">
                    <bpmn:startEvent id="start" />
                    <bpmn:sequenceFlow id="first" sourceRef="start" targetRef="send0" />
                    %s
                    <bpmn:endEvent id="end" />
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="%s">
                    <bpmndi:BPMNShape id="start_di" bpmnElement="start"><dc:Bounds x="-80" y="22" width="36" height="36" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="first_di" bpmnElement="first"><di:waypoint x="-44" y="40" /><di:waypoint x="0" y="40" /></bpmndi:BPMNEdge>
                    %s
                    <bpmndi:BPMNShape id="end_di" bpmnElement="end"><dc:Bounds x="-80" y="%d" width="36" height="36" /></bpmndi:BPMNShape>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>""".formatted(key, each(this::stage), key, each(this::drawn), endY());
    }

    private int endY() {
        return (stages / IN_A_ROW + 1) * HEIGHT;
    }

    private String each(IntFunction<String> part) {
        return IntStream.range(0, stages).mapToObj(part).collect(joining("\n"));
    }

    private String next(int stage) {
        return stage + 1 < stages ? "send" + (stage + 1) : "end";
    }

    private String stage(int i) {
        return """
                <bpmn:serviceTask id="send%1$d" name="Send email" camunda:delegateExpression="${send}">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="channel" value="email" /><camunda:property name="template" value="order-status" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="sent%1$d" sourceRef="send%1$d" targetRef="await%1$d" />
                <bpmn:receiveTask id="await%1$d" name="Delivered?">
                  <bpmn:extensionElements><camunda:properties><camunda:property name="until" value="delivered" /></camunda:properties></bpmn:extensionElements>
                </bpmn:receiveTask>
                <bpmn:sequenceFlow id="done%1$d" sourceRef="await%1$d" targetRef="end" />
                <bpmn:boundaryEvent id="timeout%1$d" attachedToRef="await%1$d">
                  <bpmn:timerEventDefinition><bpmn:timeDuration>PT5M</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="late%1$d" sourceRef="timeout%1$d" targetRef="%2$s" />""".formatted(i, next(i));
    }

    private String drawn(int i) {
        int x = i % IN_A_ROW * WIDTH;
        int y = i / IN_A_ROW * HEIGHT;
        return shape("send" + i, x, y, 100, 80)
                + shape("await" + i, x + 150, y, 100, 80)
                + shape("timeout" + i, x + 182, y + 62, 36, 36)
                + edge("sent" + i, x + 100, y + 40, x + 150, y + 40)
                + edge("late" + i, x + 218, y + 80, x + WIDTH, y + 60)
                + edge("done" + i, x + 200, y, -62, endY());
    }

    private static String shape(String id, int x, int y, int width, int height) {
        return "<bpmndi:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"%2$d\" y=\"%3$d\" width=\"%4$d\" height=\"%5$d\" /></bpmndi:BPMNShape>"
                .formatted(id, x, y, width, height);
    }

    private static String edge(String id, int fromX, int fromY, int toX, int toY) {
        return "<bpmndi:BPMNEdge id=\"%1$s_di\" bpmnElement=\"%1$s\"><di:waypoint x=\"%2$d\" y=\"%3$d\" /><di:waypoint x=\"%4$d\" y=\"%5$d\" /></bpmndi:BPMNEdge>"
                .formatted(id, fromX, fromY, toX, toY);
    }
}
