import { definitionsOf, isExternal, isSend } from '../diagram';
import { body, camunda, is, one, text, type Moddle } from '../moddle';
import { fault, type Rule } from '../rule';

/** A step sends, or leaves the work to somebody outside. */
export const step: Rule = {
  name: 'step',
  severity: 'error',
  check: ({ diagram }) =>
    diagram.nodes
      .filter((node) => isWork(node) || throwsByDelegate(node))
      .filter((node) => !isSend(node) && !isExternal(node))
      .map((node) => fault(node)),
};

function isWork(node: Moddle): boolean {
  return is(node, 'ServiceTask', 'SendTask', 'BusinessRuleTask');
}

/** A message event may name a delegate like a task, but is no send. */
function throwsByDelegate(node: Moddle): boolean {
  return definitionsOf(node, 'Message').some((message) => camunda(message, 'delegateExpression'));
}

/** A step of no kind does nothing. */
export const idle: Rule = {
  name: 'idle',
  severity: 'warning',
  check: ({ diagram }) =>
    diagram.nodes
      .filter(({ $type }) => $type === 'bpmn:Task' || $type === 'bpmn:ManualTask')
      .map((node) => fault(node)),
};

/** A call activity says which cascade it calls. */
export const called: Rule = {
  name: 'called',
  severity: 'error',
  check: ({ diagram }) =>
    diagram.nodes
      .filter((node) => is(node, 'CallActivity') && text(node, 'calledElement') === undefined)
      .map((node) => fault(node)),
};

/** How often a step is repeated is written out, and not too often. */
export const repeat: Rule = {
  name: 'repeat',
  severity: 'error',
  check: ({ diagram }) =>
    diagram.nodes.flatMap((node) => {
      const loop = is(node, 'Activity') ? one(node, 'loopCharacteristics') : undefined;
      return loop && is(loop, 'MultiInstanceLoopCharacteristics') && !isCounted(loop)
        ? [fault(node, { value: body(loop, 'loopCardinality') ?? '' })]
        : [];
    }),
};

function isCounted(loop: Moddle): boolean {
  const overCollection = camunda(loop, 'collection') ?? one(loop, 'loopDataInputRef');
  return !overCollection && /^([1-9]\d?|100)$/.test(body(loop, 'loopCardinality') ?? '');
}
