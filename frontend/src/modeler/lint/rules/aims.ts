import { definitionsOf } from '../diagram';
import { one, text, type Moddle } from '../moddle';
import { fault, type Rule } from '../rule';

/** Who asks for the target action has one. */
export const targetAction: Rule = {
  name: 'target-action',
  severity: 'error',
  check: ({ diagram }) => {
    const asking = [
      ...diagram.awaits.filter(({ until }) => until === 'targetAction').map(({ node }) => node),
      ...diagram.conditions.filter(({ asks }) => asks.targetAction).map(({ flow }) => flow),
    ];
    return diagram.property('targetAction') === undefined
      ? asking.map((element) => fault(element))
      : [];
  },
};

/** A promotional cascade knows what it is for. */
export const noTargetAction: Rule = {
  name: 'no-target-action',
  severity: 'warning',
  check: ({ diagram }) =>
    diagram.property('messageClass') === 'promotional' &&
    diagram.property('targetAction') === undefined
      ? [fault(diagram.process)]
      : [],
};

/** Messages are promotional or transactional. */
export const messageClass: Rule = {
  name: 'message-class',
  severity: 'error',
  check: ({ diagram }) => {
    const said = diagram.property('messageClass') ?? 'transactional';
    return ['promotional', 'transactional'].includes(said)
      ? []
      : [fault(diagram.process, { messageClass: said })];
  },
};

/** Whoever sends says what kind of messages they are. */
export const noMessageClass: Rule = {
  name: 'no-message-class',
  severity: 'warning',
  check: ({ diagram }) =>
    diagram.sends.length > 0 && diagram.property('messageClass') === undefined
      ? [fault(diagram.process)]
      : [],
};

/** Events that start a cascade or are waited for do happen. */
export const eventUnknown: Rule = {
  name: 'event-unknown',
  severity: 'warning',
  check: ({ diagram: { starts, awaits }, surroundings: { events } }) => {
    const waits = awaits.filter(({ until }) => until === 'event');
    const named = [...starts.map((node) => ({ node, event: startedBy(node) })), ...waits];
    return named.flatMap(({ node, event }) =>
      event === undefined || !events || events.includes(event) ? [] : [fault(node, { event })],
    );
  },
};

function startedBy(start: Moddle): string | undefined {
  return text(one(definitionsOf(start, 'Message')[0], 'messageRef'), 'name');
}
