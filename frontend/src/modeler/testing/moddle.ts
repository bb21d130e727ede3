import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import type { Bo } from '../model/bo';
import type { Create } from '../model/properties';

interface Moddle {
  create: Create;
  fromXML(xml: string): Promise<{ rootElement: Bo; warnings: { message: string }[] }>;
  toXML(element: Bo): Promise<{ xml: string }>;
}

export const moddle = new BpmnModdle({ camunda }) as unknown as Moddle;

export const create: Create = (type, attributes) => moddle.create(type, attributes);

export const made = (type: string, attributes: object = {}) => create(type, attributes) as Bo;

const HEAD =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';

/** The definitions of a process with this content. */
export async function definitionsWith(content: string): Promise<Bo> {
  const { rootElement } = await moddle.fromXML(
    `<bpmn:definitions ${HEAD}><bpmn:process id="p">${content}</bpmn:process></bpmn:definitions>`,
  );
  return rootElement;
}

export async function serialised(element: Bo): Promise<string> {
  return (await moddle.toXML(element)).xml;
}
