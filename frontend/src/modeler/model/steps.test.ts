import { describe, expect, it } from 'vitest';
import { definitionsWith } from '../testing/moddle';
import type { Bo } from './bo';
import { elementsOf, isExternal, isUndecided, nearestSends, sendsOf } from './steps';

const SEND = 'camunda:delegateExpression="${send}"';

const find = (definitions: Bo, id: string) => elementsOf(definitions, (each) => each.id === id)[0]!;

const idsOf = (found: Bo[]) => found.map(({ id }) => id).sort();

// moddle reads who comes before whom from the nodes.
const node = (type: string, id: string, incoming: string[], attributes = '') =>
  `<bpmn:${type} id="${id}" ${attributes}>${incoming.map((flow) => `<bpmn:incoming>${flow}</bpmn:incoming>`).join('')}</bpmn:${type}>`;

const flow = (id: string, from: string, to: string) =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;

describe('the sends before an element', () => {
  it('are those met first on each way', async () => {
    const definitions = await definitionsWith(
      node('serviceTask', 'first', [], SEND) +
        node('serviceTask', 'second', ['a'], SEND) +
        node('serviceTask', 'third', ['b'], SEND) +
        node('exclusiveGateway', 'join', ['c', 'd']) +
        node('receiveTask', 'wait', ['e']) +
        flow('a', 'first', 'second') +
        flow('b', 'first', 'third') +
        flow('c', 'second', 'join') +
        flow('d', 'third', 'join') +
        flow('e', 'join', 'wait'),
    );
    expect(idsOf(nearestSends(find(definitions, 'wait')))).toEqual(['second', 'third']);
    expect(idsOf(sendsOf(find(definitions, 'wait')))).toEqual(['first', 'second', 'third']);
  });

  it('may be calls', async () => {
    const calls = (channel: string) =>
      `<bpmn:userTask id="${channel}"><bpmn:extensionElements><camunda:properties>
        <camunda:property name="channel" value="${channel}" /></camunda:properties></bpmn:extensionElements></bpmn:userTask>`;
    const definitions = await definitionsWith(calls('call') + calls('other'));
    expect(idsOf(sendsOf(find(definitions, 'call')))).toEqual(['call']);
  });

  it('are found from a boundary event over its host, and around a circle', async () => {
    const definitions = await definitionsWith(
      node('serviceTask', 'send', ['back'], SEND) +
        node('receiveTask', 'wait', ['a']) +
        node('boundaryEvent', 'timeout', [], 'attachedToRef="wait"') +
        flow('a', 'send', 'wait') +
        flow('back', 'timeout', 'send'),
    );
    expect(idsOf(nearestSends(find(definitions, 'timeout')))).toEqual(['send']);
  });

  it('are found from inside a sub-process', async () => {
    const definitions = await definitionsWith(
      node('serviceTask', 'send', [], SEND) +
        `<bpmn:subProcess id="inside"><bpmn:incoming>a</bpmn:incoming>${node('startEvent', 'start', [])}${node('receiveTask', 'wait', ['b'])}${flow('b', 'start', 'wait')}</bpmn:subProcess>` +
        flow('a', 'send', 'inside'),
    );
    expect(idsOf(nearestSends(find(definitions, 'wait')))).toEqual(['send']);
  });
});

describe('a service task', () => {
  it('has to say what it does', async () => {
    const definitions = await definitionsWith(
      node('serviceTask', 'send', [], SEND) +
        node('serviceTask', 'external', [], 'camunda:type="external" camunda:topic="t"') +
        node('serviceTask', 'undecided', []),
    );
    expect(idsOf(elementsOf(definitions, isExternal))).toEqual(['external']);
    expect(idsOf(elementsOf(definitions, isUndecided))).toEqual(['undecided']);
  });
});
