import { REACHED } from '../../expressions/vocabulary';
import { definitionsOf, interrupts } from '../diagram';
import { is } from '../moddle';
import { fault, type Rule } from '../rule';

const UNTIL = [...REACHED, 'targetAction', 'event'];

/** An await says what it waits for. */
export const until: Rule = {
  name: 'until',
  severity: 'error',
  check: ({ diagram }) =>
    diagram.awaits
      .filter(({ until, event }) => !UNTIL.includes(until) || (until === 'event' && !event))
      .map(({ node, until }) => fault(node, { until })),
};

/** Who waits for something gives up one day. */
export const endless: Rule = {
  name: 'endless',
  severity: 'warning',
  check: ({ diagram, ways }) =>
    diagram.nodes
      .filter((node) => is(node, 'ReceiveTask'))
      .filter((node) => !ways.boundary(node).some((event) => interrupts(event) && isTimer(event)))
      .map((node) => fault(node)),
};

function isTimer(event: Parameters<typeof interrupts>[0]): boolean {
  return definitionsOf(event, 'Timer').length > 0;
}
