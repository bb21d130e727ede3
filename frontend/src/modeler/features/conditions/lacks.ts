import { complaint } from '../../expressions/complaint';
import { isSpan } from '../../expressions/durations';
import { plainAnswer } from '../../model/answers';
import type { Condition, Question, Value } from './condition';
import { print } from './print';

export type Lack = 'missing' | 'span' | 'plain';
export type Field =
  'word' | 'channel' | 'path' | 'value' | 'event' | 'within' | 'split' | 'variant';

/** What is left to fill in before a question can be asked. */
export function lacksOf(question: Question): Partial<Record<Field, Lack>> {
  const lacks = (fields: Partial<Record<Field, Value>>) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, value]) => value === '')
        .map(([field]) => [field, 'missing' as const]),
    );
  switch (question.ask) {
    case 'answer': {
      const { word } = question;
      const plain = plainAnswer(word);
      return { ...(plain === word ? {} : { word: 'plain' }), ...lacks({ word: plain }) };
    }
    case 'reachable':
    case 'subscribed':
      return lacks({ channel: question.channel });
    case 'event':
    case 'customer':
      return {
        ...(question.comparison === 'known' ? {} : lacks({ value: question.value })),
        ...(question.path.split('.').includes('') ? { path: 'missing' } : {}),
      };
    case 'did':
      return {
        ...lacks({ event: question.event }),
        ...(isSpan(question.within) ? {} : { within: 'span' }),
      };
    case 'split':
      return lacks({ split: question.split, variant: question.variant });
    default:
      return {};
  }
}

export function isFilled(question: Question): boolean {
  return Object.keys(lacksOf(question)).length === 0;
}

/** Whether nothing is left to fill in, and the server would take it. */
export function isComplete(condition: Condition): boolean {
  return (
    condition.lines.every(({ question }) => isFilled(question)) &&
    complaint(print(condition)) === undefined
  );
}
