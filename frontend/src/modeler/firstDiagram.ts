const START = { x: 180, y: 160, size: 36 };

interface First {
  key: string;
  name: string;
  event: string;
  /** What the start event is called on the diagram. */
  startName: string;
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The diagram a new cascade begins with: the event that starts it. */
export function firstDiagram({ key, name, event, startName }: First): string {
  const { x, y, size } = START;
  const message = event ? `\n  <bpmn:message id="startMessage" name="${escaped(event)}" />` : '';
  const reference = event ? ' messageRef="startMessage"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://kaskad.io/cascades">
  <bpmn:process id="${key}" name="${escaped(name)}" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:startEvent id="start" name="${escaped(event || startName)}">
      <bpmn:messageEventDefinition id="startDefinition"${reference} />
    </bpmn:startEvent>
  </bpmn:process>${message}
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
      <bpmndi:BPMNShape id="start_di" bpmnElement="start">
        <dc:Bounds x="${x}" y="${y}" width="${size}" height="${size}" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="${x - 27}" y="${y + 43}" width="90" height="27" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
