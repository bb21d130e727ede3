import { describe, expect, it } from 'vitest';
import { complaint } from '../../expressions/complaint';
import { BECOMES, REACHED } from '../../expressions/vocabulary';
import {
  COMPARISONS,
  EQUALITIES,
  type Condition,
  type Line,
  type Question,
  type Value,
} from './condition';
import { isComplete, lacksOf } from './lacks';
import { print } from './print';
import { read } from './read';
import { shown, typed } from './values';

const yes = (question: Question): Line => ({ question, not: false });
const no = (question: Question): Line => ({ question, not: true });
const one = (line: Line): Condition => ({ join: 'and', lines: [line] });

describe('a condition is printed and read back', () => {
  it.each<[string, Condition]>([
    ['${message.delivered}', one(yes({ ask: 'message', of: '', became: 'delivered' }))],
    [
      "${not message.of('letter').opened}",
      one(no({ ask: 'message', of: 'letter', became: 'opened' })),
    ],
    [
      "${message.answer == 'agreed'}",
      one(yes({ ask: 'answer', of: '', comparison: 'is', word: 'agreed' })),
    ],
    [
      "${not (message.of('call').answer != 'call later')}",
      one(no({ ask: 'answer', of: 'call', comparison: 'isNot', word: 'call later' })),
    ],
    ['${messages.opened >= 2}', one(yes({ ask: 'count', became: 'opened', atLeast: 2 }))],
    ['${not (messages.opened >= 2)}', one(no({ ask: 'count', became: 'opened', atLeast: 2 }))],
    ["${customer.reachable('sms')}", one(yes({ ask: 'reachable', channel: 'sms' }))],
    [
      "${not customer.subscribed('sms', 'orders')}",
      one(no({ ask: 'subscribed', channel: 'sms', topic: 'orders' })),
    ],
    ["${customer.subscribed('sms')}", one(yes({ ask: 'subscribed', channel: 'sms', topic: '' }))],
    [
      '${event.amount > 100}',
      one(yes({ ask: 'event', path: 'amount', comparison: 'greater', value: 100 })),
    ],
    [
      "${not (event['order id'].x['empty'] == 'it\\'s')}",
      one(no({ ask: 'event', path: 'order id.x.empty', comparison: 'is', value: "it's" })),
    ],
    [
      '${customer.vip != true}',
      one(yes({ ask: 'customer', path: 'vip', comparison: 'isNot', value: true })),
    ],
    [
      '${not empty customer.city}',
      one(yes({ ask: 'customer', path: 'city', comparison: 'known', value: '' })),
    ],
    [
      '${empty customer.city}',
      one(no({ ask: 'customer', path: 'city', comparison: 'known', value: '' })),
    ],
    ['${targetAction.done}', one(yes({ ask: 'targetAction' }))],
    [
      "${did('Order Paid', 'PT24H')}",
      one(yes({ ask: 'did', event: 'Order Paid', within: 'PT24H' })),
    ],
    [
      "${split.variant('subject') == 'B'}",
      one(yes({ ask: 'split', split: 'subject', variant: 'B' })),
    ],
    [
      '${message.notSent or message.notDelivered}',
      {
        join: 'or',
        lines: [
          yes({ ask: 'message', of: '', became: 'notSent' }),
          yes({ ask: 'message', of: '', became: 'notDelivered' }),
        ],
      },
    ],
    ['', { join: 'and', lines: [] }],
  ])('%s', (expression, condition) => {
    expect(print(condition)).toBe(expression);
    expect(read(expression)).toEqual(condition);
  });

  it.each([
    [
      '${(message.opened) && !(messages.sent ge 1)}',
      '${message.opened and not (messages.sent >= 1)}',
    ],
    ['  ${not not targetAction.done}\n', '${targetAction.done}'],
    ['${event["a"] eq -1.5}', '${event.a == -1.5}'],
  ])('%s is read as %s', (expression, printed) => {
    expect(print(read(expression)!)).toBe(printed);
  });
});

describe('what is not put together from questions', () => {
  it.each([
    '${message.opened and (message.clicked or message.replied)}',
    '${message.opened ? true : false}',
    '#{message.opened}',
    'so: ${message.opened}',
    '${event.a > event.b}',
    '${event.a == 0.10}',
    '${event.a == 9007199254740993}',
    "${event['a.b'] == 1}",
    '${event == 1}',
    '${event.a == null}',
    "${event.a == ''}",
    "${did('', 'PT1H')}",
    '${messages.opened == 2}',
    "${split.variant('x') != 'A'}",
    "${message.of('').opened}",
    '${customer.reachable(event.channel)}',
    '${message.opened == true}',
    '${message.answer}',
    '${message.answer == true}',
    "${message.answer > 'agreed'}",
    "${message.answer == 'Agreed!'}",
    "${message.answer == 'да'}",
    "${message.of('').answer == 'yes'}",
    '${true}',
    '${nonsense}',
    '${message.opened',
  ])('%s', (expression) => {
    expect(read(expression)).toBeUndefined();
  });
});

describe('whatever the form makes', () => {
  const random = generator(20_250);
  const some = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const text = () =>
    some('email', 'order id', "it's", 'back\\slash', 'имя', 'not', '"', '$', '100', 'true', '}');
  const path = () => some('amount', 'order id', 'items.first.price', 'empty', "a'b.c", 'имя');
  const value = (): Value => some<Value>(text(), 0, -1.5, 1e21, 100, true, false);

  function question(): Question {
    return some<() => Question>(
      () => ({ ask: 'message', of: some('', 'letter', text()), became: some(...BECOMES) }),
      () => ({
        ask: 'answer',
        of: some('', 'letter', text()),
        comparison: some(...EQUALITIES),
        word: some('yes', 'call later', 'do-not-call', "it's", 'back\\slash', 'имя'),
      }),
      () => ({ ask: 'count', became: some(...REACHED), atLeast: some(1, 2, 30) }),
      () => ({ ask: 'reachable', channel: text() }),
      () => ({ ask: 'subscribed', channel: text(), topic: some('', text()) }),
      () => compared(),
      () => ({ ask: 'targetAction' }),
      () => ({ ask: 'did', event: text(), within: some('PT24H', 'P1DT2H') }),
      () => ({ ask: 'split', split: text(), variant: text() }),
    )();
  }

  function compared(): Question {
    const comparison = some(...COMPARISONS);
    const compares = comparison === 'known' ? '' : value();
    return { ask: some('event', 'customer'), path: path(), comparison, value: compares };
  }

  function condition(): Condition {
    const lines = Array.from({ length: some(0, 1, 2, 3, 5) }, () => ({
      question: question(),
      not: some(true, false),
    }));
    return { join: lines.length > 1 ? some('and', 'or') : 'and', lines };
  }

  it('is read back as it was', () => {
    for (let time = 0; time < 2_000; time++) {
      const made = condition();
      const printed = print(made);
      expect([printed, complaint(printed)]).toEqual([printed, undefined]);
      expect([printed, read(printed)]).toEqual([printed, made]);
    }
  });
});

describe('a value', () => {
  it.each<[string, Value]>([
    ['100', 100],
    ['-1.5', -1.5],
    ['007', '007'],
    ['1.50', '1.50'],
    ['true', true],
    ["'true'", 'true'],
    ["'100'", '100'],
    ["''x''", "'x'"],
    ["'", "'"],
    ['Infinity', 'Infinity'],
    ['', ''],
  ])('%s', (text, value) => {
    expect(typed(text)).toBe(value);
    expect(shown(value)).toBe(text);
  });
});

describe('a question', () => {
  it.each<[string[], Question]>([
    [['channel'], { ask: 'reachable', channel: '' }],
    [['word'], { ask: 'answer', of: '', comparison: 'is', word: '' }],
    [['word'], { ask: 'answer', of: '', comparison: 'is', word: 'Agreed' }],
    [[], { ask: 'answer', of: '', comparison: 'is', word: 'agreed' }],
    [['value', 'path'], { ask: 'event', path: '', comparison: 'is', value: '' }],
    [['path'], { ask: 'customer', path: 'a..b', comparison: 'known', value: '' }],
    [['event', 'within'], { ask: 'did', event: '', within: 'P1M' }],
    [['split', 'variant'], { ask: 'split', split: '', variant: '' }],
    [[], { ask: 'event', path: 'a', comparison: 'is', value: false }],
    [[], { ask: 'event', path: 'a', comparison: 'is', value: 0 }],
    [[], { ask: 'targetAction' }],
  ])('lacks %s', (fields, question) => {
    expect(Object.keys(lacksOf(question))).toEqual(fields);
    expect(isComplete(one(yes(question)))).toBe(fields.length === 0);
  });

  it('cannot hold another expression', () => {
    const nested = yes({ ask: 'split', split: '${x}', variant: 'A' });
    expect(isComplete(one(nested))).toBe(false);
  });
});

/** The same numbers each time, so that a failure can be seen again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
