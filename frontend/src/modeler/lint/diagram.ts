import { asked, type Asked } from '../expressions/asked';
import { isExpression } from '../expressions/complaint';
import { body, camunda, extension, extensions, is, many, one, text, type Moddle } from './moddle';

/** The process that would run, however unfinished it is, and what the rules talk of in the order it is written. */
export class Diagram {
  readonly process: Moddle | undefined;
  /** All that say they can run. */
  readonly executable: Moddle[];
  /** Events, steps and gateways, those within sub-processes too. */
  readonly nodes: Moddle[];
  readonly flows: Moddle[];
  readonly sends: Moddle[];
  readonly awaits: Await[];
  readonly conditions: Condition[];

  constructor(
    readonly definitions: Moddle,
    channels?: readonly string[],
  ) {
    const processes = many(definitions, 'rootElements').filter((root) => is(root, 'Process'));
    this.executable = processes.filter((process) => process.get('isExecutable') === true);
    this.process = this.executable[0] ?? processes[0];
    const elements = elementsOf(this.process);
    this.nodes = elements.filter((element) => is(element, 'FlowNode'));
    this.flows = elements.filter((element) => is(element, 'SequenceFlow') && this.joins(element));
    this.sends = this.nodes.filter(isSend);
    this.awaits = this.nodes.flatMap(awaitOf);
    this.conditions = this.flows.flatMap((flow) => conditionOf(flow, channels));
  }

  /** Whether a flow leads from one of the nodes to another. */
  private joins(flow: Moddle): boolean {
    return ['sourceRef', 'targetRef'].every((end) => {
      const node = one(flow, end);
      return node !== undefined && this.nodes.includes(node);
    });
  }

  /** The start events of the process itself. */
  get starts(): Moddle[] {
    return this.nodes.filter((node) => is(node, 'StartEvent') && node.$parent === this.process);
  }

  /** What is said of the cascade as a whole. */
  property(name: string): string | undefined {
    return extension(this.process, name);
  }
}

/** A receive task that waits for a message to become something, or for an event. */
export interface Await {
  node: Moddle;
  /** Empty if it does not say. */
  until: string;
  of?: string;
  event?: string;
}

/** A flow that is taken if something holds. */
export interface Condition {
  flow: Moddle;
  asks: Asked;
}

const SEND = '${send}';

/** The event definitions of a kind, such as "Timer". */
export function definitionsOf(node: Moddle, kind: string): Moddle[] {
  return is(node, 'Event')
    ? many(node, 'eventDefinitions').filter((each) => is(each, `${kind}EventDefinition`))
    : [];
}

/** Whether a message comes of it, be it a call. */
export function isSend(node: Moddle): boolean {
  return isCall(node) || (is(node, 'ServiceTask') && camunda(node, 'delegateExpression') === SEND);
}

/** Whether it gives a person the task to call. */
export function isCall(node: Moddle): boolean {
  return is(node, 'UserTask') && extension(node, 'channel') === 'call';
}

/** Whether somebody outside does the work. */
export function isExternal(node: Moddle): boolean {
  return (
    is(node, 'ServiceTask', 'SendTask', 'BusinessRuleTask') && camunda(node, 'type') === 'external'
  );
}

export function isEventSubProcess(node: Moddle): boolean {
  return is(node, 'SubProcess') && node.get('triggeredByEvent') === true;
}

/** Stands beside the flow and is only done to undo something. */
export function compensates(node: Moddle): boolean {
  const isUndone = is(node, 'BoundaryEvent') && definitionsOf(node, 'Compensate').length > 0;
  return isUndone || node.get('isForCompensation') === true;
}

export function interrupts(boundary: Moddle): boolean {
  return boundary.get('cancelActivity') !== false;
}

/** What a flow asks, if that can be read. */
export function conditionText(flow: Moddle): string | undefined {
  return body(flow, 'conditionExpression');
}

export function nameOf(element: Moddle): string {
  return text(element, 'name') ?? element.id ?? '';
}

function elementsOf(container: Moddle | undefined): Moddle[] {
  return many(container, 'flowElements').flatMap((element) =>
    is(element, 'SubProcess') ? [element, ...elementsOf(element)] : [element],
  );
}

function awaitOf(node: Moddle): Await[] {
  return is(node, 'ReceiveTask') && extensions(node).has('until')
    ? [
        {
          node,
          until: extension(node, 'until') ?? '',
          of: extension(node, 'of'),
          event: extension(node, 'event'),
        },
      ]
    : [];
}

function conditionOf(flow: Moddle, channels?: readonly string[]): Condition[] {
  const said = conditionText(flow) ?? '';
  return isExpression(said) ? [{ flow, asks: asked(said, channels) }] : [];
}
