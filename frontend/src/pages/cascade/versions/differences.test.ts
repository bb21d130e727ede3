import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { differencesOf, type Difference } from './differences';
import type { Moddle } from './facts';

const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
  <bpmn:process id="p" name="P" isExecutable="true">
    <bpmn:startEvent id="start" name="Start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="send" name="Send email" camunda:delegateExpression="\${send}">
      <bpmn:extensionElements><camunda:properties>
        <camunda:property name="channel" value="email" />
        <camunda:property name="template" value="welcome" />
      </camunda:properties></bpmn:extensionElements>
      <bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:intermediateCatchEvent id="wait" name="Wait"><bpmn:incoming>b</bpmn:incoming><bpmn:outgoing>c</bpmn:outgoing>
      <bpmn:timerEventDefinition id="t"><bpmn:timeDuration>PT5M</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:intermediateCatchEvent>
    <bpmn:endEvent id="end" name="Done"><bpmn:incoming>c</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="send" />
    <bpmn:sequenceFlow id="b" sourceRef="send" targetRef="wait" />
    <bpmn:sequenceFlow id="c" sourceRef="wait" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
    <bpmndi:BPMNShape id="s1" bpmnElement="start"><dc:Bounds x="100" y="100" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s2" bpmnElement="send"><dc:Bounds x="200" y="80" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

async function differences(...replaced: [string | RegExp, string][]): Promise<Difference[]> {
  const changed = replaced.reduce((xml, [what, by]) => xml.replace(what, by), DIAGRAM);
  const [before, after] = await Promise.all(
    [DIAGRAM, changed].map(async (xml) => (await new BpmnModdle({}).fromXML(xml)).rootElement),
  );
  return differencesOf(before as Moddle, after as Moddle);
}

describe('two versions', () => {
  it('do not differ where they are the same', async () => {
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['name="Send email"', 'name="Write"', 'send', 'name', 'Send email', 'Write'],
    ['value="welcome"', 'value="hello"', 'send', 'template', 'welcome', 'hello'],
    ['PT5M', 'P2D', 'wait', 'timer', 'PT5M', 'P2D'],
    ['name="P"', 'name="Q"', 'p', 'name', 'P', 'Q'],
    ['"${send}"', '"${call}"', 'send', 'delegate', '${send}', '${call}'],
    [
      'sourceRef="send" targetRef="wait"',
      'sourceRef="send" targetRef="end"',
      'b',
      'to',
      'Wait',
      'Done',
    ],
  ])('%s became %s', async (what, by, element, fact, before, after) => {
    expect(await differences([what, by])).toMatchObject([
      { kind: 'changed', element, facts: [{ fact, before, after }] },
    ]);
  });

  it('tell what is new and what is gone', async () => {
    const found = await differences(
      ['<camunda:property name="template" value="welcome" />', ''],
      ['<bpmn:sequenceFlow id="c" sourceRef="wait" targetRef="end" />', ''],
      ['<bpmn:sequenceFlow id="a"', '<bpmn:task id="fresh" name="New" /><bpmn:sequenceFlow id="a"'],
    );
    expect(found.map(({ kind, element }) => [kind, element])).toEqual([
      ['added', 'fresh'],
      ['removed', 'c'],
      ['changed', 'send'],
    ]);
    expect(found[1]?.ends).toEqual({ from: 'Wait', to: 'Done' });
    expect(found[2]?.facts).toEqual([{ fact: 'template', before: 'welcome', after: undefined }]);
  });

  it('tell what was only moved', async () => {
    const found = await differences(['x="100"', 'x="140"']);
    expect(found).toMatchObject([{ kind: 'moved', element: 'start', facts: [] }]);
  });
});
