import {
  compensates,
  definitionsOf,
  isEventSubProcess,
  isExternal,
  isSend,
  type Diagram,
} from '../diagram';
import { is, type Moddle } from '../moddle';
import { fault, type Rule, type Subject } from '../rule';
import { lies, spread } from '../ways';

/** A way leads on from a send: else nobody would learn what became of the message. */
export const sendEnd: Rule = {
  name: 'send-end',
  severity: 'error',
  check: (subject) =>
    ending(subject)
      .filter(isSend)
      .map((node) => fault(node)),
};

/** Where a cascade ends, it says how. */
export const implicitEnd: Rule = {
  name: 'implicit-end',
  severity: 'warning',
  check: (subject) =>
    ending(subject)
      .filter((node) => !isSend(node))
      .map((node) => fault(node)),
};

/** What runs cannot leave though it is no end. */
function ending({ diagram, ways }: Subject): Moddle[] {
  return diagram.nodes
    .filter((node) => !is(node, 'EndEvent') && !isEventSubProcess(node) && !compensates(node))
    .filter((node) => ways.outgoing(node).length === 0 && ways.linked(node).length === 0);
}

/** Every step can be come to. */
export const unreachable: Rule = {
  name: 'unreachable',
  severity: 'warning',
  check: ({ diagram: { nodes, starts }, ways }) => {
    const aside = nodes.filter((node) => isEventSubProcess(node) || compensates(node));
    const reached = ways.reachedFrom([...starts, ...aside]);
    // Without a start event nothing is, and that is said already.
    return starts.length === 0
      ? []
      : nodes.filter((node) => !reached.has(node)).map((node) => fault(node));
  },
};

/** A run that goes round in a circle rests on its way. */
export const loop: Rule = {
  name: 'loop',
  severity: 'error',
  check: (subject) =>
    circles(subject).map((circle) =>
      fault(circle[0], { elements: circle.map(({ id }) => id).join(', ') }),
    ),
};

function circles({ diagram, ways }: Subject): Moddle[][] {
  const passed = new Set(diagram.nodes.filter((node) => !restsWithin(node, diagram)));
  const steps = (node: Moddle) =>
    [...ways.targets(node), ...ways.boundary(node), ...ways.linked(node)].filter((each) =>
      passed.has(each),
    );
  const found: Moddle[][] = [];
  const ahead = new Map([...passed].map((node) => [node, spread(steps(node), steps)]));
  for (const node of passed) {
    if (ahead.get(node)?.has(node) && !found.flat().includes(node)) {
      found.push(
        diagram.nodes.filter((each) => ahead.get(node)?.has(each) && ahead.get(each)?.has(node)),
      );
    }
  }
  return found;
}

function restsWithin(node: Moddle, { nodes }: Diagram): boolean {
  const inside = is(node, 'SubProcess')
    ? nodes.filter((each) => lies(each, node) && !is(each, 'BoundaryEvent'))
    : [];
  return [node, ...inside].some(rests);
}

/** Whether a run stops here until something comes from outside, or time passes. */
function rests(node: Moddle): boolean {
  if (is(node, 'IntermediateCatchEvent')) {
    return definitionsOf(node, 'Link').length === 0;
  }
  if (is(node, 'BoundaryEvent')) {
    return ['Timer', 'Message', 'Signal', 'Conditional'].some(
      (kind) => definitionsOf(node, kind).length > 0,
    );
  }
  return is(node, 'ReceiveTask', 'UserTask', 'EventBasedGateway') || isExternal(node);
}
