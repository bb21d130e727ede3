import { definitionsOf } from '../diagram';
import { many, one, text } from '../moddle';
import { fault, type Rule } from '../rule';

/** One process runs, and its id is the cascade's key. */
export const process: Rule = {
  name: 'process',
  severity: 'error',
  check: ({ diagram: { process, executable }, surroundings: { key } }) => {
    const [runs, ...others] = executable;
    if (!runs) {
      return [fault(process)];
    }
    const isOther = key !== undefined && key !== runs.id;
    return [
      ...others.map((other) => fault(other)),
      ...(isOther ? [fault(runs, { id: runs.id ?? '', key })] : []),
    ];
  },
};

/** A cascade begins with one event: a plain one, or a message that has a name. */
export const start: Rule = {
  name: 'start',
  severity: 'error',
  check: ({ diagram: { process, starts } }) => {
    const [first] = starts;
    if (!first || starts.length > 1) {
      return process ? [fault(process)] : [];
    }
    const [message] = definitionsOf(first, 'Message');
    const isPlain = many(first, 'eventDefinitions').length === 0;
    const isNamed = text(one(message, 'messageRef'), 'name') !== undefined;
    return isPlain || isNamed ? [] : [fault(first)];
  },
};
