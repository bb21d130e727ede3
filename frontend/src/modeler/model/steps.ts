import { definitionsOf, isA, part, parts, text, type Bo } from './bo';
import { propertyOf } from './properties';

export const SEND = '${send}';

/** Gives a person the task to call. */
export const isCall = (bo: Bo) => isA(bo, 'bpmn:UserTask') && propertyOf(bo, 'channel') === 'call';

/** A message comes of it, be it a call. */
export const isSend = (bo: Bo) =>
  isCall(bo) || (isA(bo, 'bpmn:ServiceTask') && text(bo, 'camunda:delegateExpression') === SEND);

export const isAwait = (bo: Bo) =>
  isA(bo, 'bpmn:ReceiveTask') && propertyOf(bo, 'until') !== undefined;

export const isSplit = (bo: Bo) =>
  isA(bo, 'bpmn:ExclusiveGateway') && propertyOf(bo, 'split') !== undefined;

export const isExternal = (bo: Bo) =>
  isA(bo, 'bpmn:ServiceTask') && text(bo, 'camunda:type') === 'external';

const IMPLEMENTATIONS = ['type', 'delegateExpression', 'class', 'expression'];

/** A service task that does not say yet what it does. */
export const isUndecided = (bo: Bo) =>
  isA(bo, 'bpmn:ServiceTask') && IMPLEMENTATIONS.every((name) => !bo.get(`camunda:${name}`));

export const channelOf = (bo: Bo) => (isSend(bo) ? propertyOf(bo, 'channel') : undefined);

export function timerOf(bo: Bo): Bo | undefined {
  return isA(bo, 'bpmn:Event') ? definition(bo, 'bpmn:TimerEventDefinition') : undefined;
}

export function messageEventOf(bo: Bo): Bo | undefined {
  return isA(bo, 'bpmn:Event') ? definition(bo, 'bpmn:MessageEventDefinition') : undefined;
}

function definition(bo: Bo, type: string): Bo | undefined {
  return parts(bo, 'eventDefinitions').find((each) => isA(each, type));
}

/** All elements of a diagram that match, in the order of the document. */
export function elementsOf(definitions: Bo, matches: (bo: Bo) => boolean): Bo[] {
  const within = (container: Bo): Bo[] =>
    parts(container, 'flowElements').flatMap((each) => [
      ...(matches(each) ? [each] : []),
      ...(isA(each, 'bpmn:SubProcess') ? within(each) : []),
    ]);
  return parts(definitions, 'rootElements')
    .filter((each) => isA(each, 'bpmn:Process'))
    .flatMap(within);
}

export const sendsOf = (bo: Bo) => elementsOf(definitionsOf(bo), isSend);

/** The sends a run has met last when it comes to an element: those found first going backwards. */
export function nearestSends(from: Bo): Bo[] {
  const seen = new Set<Bo>([from]);
  const found: Bo[] = [];
  const open = before(from);
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) {
      continue;
    }
    seen.add(next);
    if (isSend(next)) {
      found.push(next);
    } else {
      open.push(...before(next));
    }
  }
  return found;
}

function before(bo: Bo): Bo[] {
  const host = isA(bo, 'bpmn:BoundaryEvent') ? part(bo, 'attachedToRef') : undefined;
  if (host) {
    return [host];
  }
  const sources = parts(bo, 'incoming').flatMap((flow) => part(flow, 'sourceRef') ?? []);
  const around = bo.$parent;
  return isA(bo, 'bpmn:StartEvent') && around && isA(around, 'bpmn:SubProcess')
    ? [...sources, ...before(around)]
    : sources;
}
