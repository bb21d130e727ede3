import { isName } from '../../expressions/tokens';
import type { Comparison, Condition, Line, Question, Value } from './condition';

const SIGNS: Record<Exclude<Comparison, 'known'>, string> = {
  is: '==',
  isNot: '!=',
  greater: '>',
  atLeast: '>=',
  less: '<',
  atMost: '<=',
};

/** The expression of a condition; an empty text if it asks nothing. */
export function print({ join, lines }: Condition): string {
  return lines.length === 0 ? '' : `\${${lines.map(printLine).join(` ${join} `)}}`;
}

function printLine({ question, not }: Line): string {
  const asked = printQuestion(question);
  if (!not) {
    return asked;
  }
  if (asked.startsWith('not ')) {
    return asked.slice('not '.length);
  }
  return isComparison(question) ? `not (${asked})` : `not ${asked}`;
}

function isComparison({ ask }: Question): boolean {
  return ['answer', 'count', 'event', 'customer', 'split'].includes(ask);
}

function printQuestion(question: Question): string {
  switch (question.ask) {
    case 'message':
      return `${message(question.of)}.${question.became}`;
    case 'answer':
      return compared(`${message(question.of)}.answer`, question.comparison, question.word);
    case 'count':
      return `messages.${question.became} >= ${question.atLeast}`;
    case 'reachable':
      return `customer.reachable(${quoted(question.channel)})`;
    case 'subscribed':
      return `customer.subscribed(${[question.channel, question.topic].filter(Boolean).map(quoted).join(', ')})`;
    case 'event':
    case 'customer':
      return compared(question.ask + path(question.path), question.comparison, question.value);
    case 'targetAction':
      return 'targetAction.done';
    case 'did':
      return `did(${quoted(question.event)}, ${quoted(question.within)})`;
    case 'split':
      return `split.variant(${quoted(question.split)}) == ${quoted(question.variant)}`;
  }
}

function message(of: string): string {
  return of === '' ? 'message' : `message.of(${quoted(of)})`;
}

function compared(what: string, comparison: Comparison, value: Value): string {
  return comparison === 'known'
    ? `not empty ${what}`
    : `${what} ${SIGNS[comparison]} ${typeof value === 'string' ? quoted(value) : value}`;
}

function path(names: string): string {
  const steps = names.split('.').map((name) => (isName(name) ? `.${name}` : `[${quoted(name)}]`));
  return steps.join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
