import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { findings } from '../findings';
import type { Moddle } from '../moddle';
import type { Channel, Surroundings } from '../rule';

const moddle = new BpmnModdle({ camunda });

/** The diagram as the modeler has it. */
export async function read(xml: string): Promise<Moddle> {
  const { rootElement } = await moddle.fromXML(xml);
  return rootElement as Moddle;
}

/** What the modeler would save. */
export async function exported(xml: string): Promise<string> {
  const { rootElement } = await moddle.fromXML(xml);
  return (await moddle.toXML(rootElement)).xml;
}

export const SURROUNDINGS: Surroundings = {
  channels: [
    channel('email', 'delivery opens replies'),
    channel('telegram', 'replies'),
    channel('push', ''),
    channel('sms', 'paid delivery replies'),
    channel('call', 'paid delivery replies'),
  ],
  templates: [{ name: 'offer', channels: ['email', 'telegram', 'push', 'sms', 'call'] }],
  events: ['Order Placed'],
};

function channel(key: string, abilities: string): Channel {
  const can = (ability: string) => abilities.split(' ').includes(ability);
  return {
    key,
    paid: can('paid'),
    reportsDelivery: can('delivery'),
    reportsOpens: can('opens'),
    reportsReplies: can('replies'),
  };
}

/** What is found in a diagram, as "rule element". */
export async function found(xml: string, surroundings = SURROUNDINGS): Promise<string[]> {
  const all = await findings(await read(xml), surroundings);
  return all.map(({ rule, element }) => `${rule} ${element}`);
}

/** A transactional cascade of a few lines: `flow`s are "id: source -> target [condition]". */
export function cascade(elements: string[], properties = 'messageClass=transactional'): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:other="http://example.org/other"
      id="definitions" targetNamespace="test">
    <message id="placed" name="Order Placed" />
    <process id="p" isExecutable="true">${extension(properties)}${elements.map(element).join('')}</process>
  </definitions>`;
}

/** "channel=sms template=offer" as extension properties. */
export function extension(properties: string): string {
  const pairs = properties
    .split(';')
    .filter(Boolean)
    .map((pair) => /^(\w+)=(.*)$/.exec(pair) ?? []);
  const written = pairs.map(
    ([, name, value]) => `<camunda:property name="${name}" value="${value}" />`,
  );
  return `<extensionElements><camunda:properties>${written.join('')}</camunda:properties></extensionElements>`;
}

function element(line: string): string {
  const [, id, source, target, condition] = /^(\w+): (\w+) -> (\w+)(?: (.+))?$/.exec(line) ?? [];
  if (id === undefined) {
    return line;
  }
  const said = condition?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${
    said ? `<conditionExpression xsi:type="tFormalExpression">${said}</conditionExpression>` : ''
  }</sequenceFlow>`;
}

export const START =
  '<startEvent id="start"><messageEventDefinition messageRef="placed" /></startEvent>';

export const END = '<endEvent id="end" />';

export function send(id: string, properties = 'channel=email;template=offer'): string {
  return `<serviceTask id="${id}" camunda:delegateExpression="\${send}">${extension(properties)}</serviceTask>`;
}

export function call(id: string, properties = 'channel=call'): string {
  return `<userTask id="${id}">${extension(properties)}</userTask>`;
}

/** An await that gives up after an hour. */
export function wait(id: string, properties: string): string {
  return `<receiveTask id="${id}">${extension(properties)}</receiveTask>
    <boundaryEvent id="${id}Late" attachedToRef="${id}">
      <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
    </boundaryEvent>`;
}
