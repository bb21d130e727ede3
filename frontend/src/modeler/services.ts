import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types';
import type { Bo } from './model/bo';
import type { Create } from './model/properties';

export type { Connection, Element, Shape };

export const flowsFrom = (element: Element) => element.outgoing as Connection[];

export const sourceOf = (flow: Connection) => flow.source as Element | undefined;

/** The model behind something drawn; a label's is that of what it labels. */
export const boOf = (element: Element) => element.businessObject as Bo;

export const creating =
  (bpmnFactory: BpmnFactory): Create =>
  (type, attributes) =>
    bpmnFactory.create(type, attributes) as unknown;

export const isLabel = (element: Element) =>
  'labelTarget' in element && Boolean(element.labelTarget);
