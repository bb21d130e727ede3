import { asked } from '../../expressions/asked';
import { isExpression } from '../../expressions/complaint';
import { isCycle, isDate, isDuration, isSpan } from '../../expressions/durations';
import { definitionsOf } from '../diagram';
import { body, extension, one, type Moddle } from '../moddle';
import { fault, type Rule } from '../rule';

const READERS = { timeDate: isDate, timeCycle: isCycle, timeDuration: isDuration };
const KINDS = Object.keys(READERS) as (keyof typeof READERS)[];

/** Times are written as ISO 8601 has them. */
export const duration: Rule = {
  name: 'duration',
  severity: 'error',
  check: ({ diagram }) => {
    const timers = diagram.nodes
      .flatMap((node) => definitionsOf(node, 'Timer').map((timer) => ({ node, timer })))
      .filter(({ timer }) => !isReadable(timer))
      .map(({ node, timer }) => fault(node, { value: valueOf(timer) }));
    const timesToLive = diagram.sends.flatMap((node) => {
      const value = extension(node, 'timeToLive');
      return value === undefined || isSpan(value) ? [] : [fault(node, { value })];
    });
    return [...timers, ...timesToLive];
  },
};

/** Promotional messages keep to the hours people may be written to. */
export const sendingHours: Rule = {
  name: 'sending-hours',
  severity: 'warning',
  check: ({ diagram, channels }) => {
    const promotional = diagram.property('messageClass') === 'promotional';
    const heeded = diagram.nodes
      .flatMap((node) => definitionsOf(node, 'Timer'))
      .some((timer) => asked(valueOf(timer), channels).sendingHours);
    return promotional && diagram.sends.length > 0 && !heeded ? [fault(diagram.process)] : [];
  },
};

function kindOf(timer: Moddle) {
  return KINDS.find((kind) => one(timer, kind));
}

function valueOf(timer: Moddle): string {
  const kind = kindOf(timer);
  return (kind && body(timer, kind)) ?? '';
}

function isReadable(timer: Moddle): boolean {
  const value = valueOf(timer);
  return isExpression(value) || READERS[kindOf(timer) ?? 'timeDuration'](value);
}
