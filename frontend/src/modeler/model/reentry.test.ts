import { expect, it } from 'vitest';
import { changed, ruleOf } from './reentry';

it.each([
  [undefined, ''],
  ['always', 'always'],
  ['once', 'once'],
  ['not-while-running', 'not-while-running'],
  ['P7D', 'within'],
  ['P1M', 'within'],
])('who may enter again: %s is the choice "%s"', (said, rule) => {
  expect(ruleOf(said)).toBe(rule);
});

it('a choice is said as the server reads it', () => {
  expect(changed('once', 'orderId')).toEqual({ reentry: 'once', reentryKey: 'orderId' });
  expect(changed('within', undefined)).toEqual({ reentry: 'P7D', reentryKey: undefined });
});

it('a key goes with its rule', () => {
  expect(changed('', 'orderId')).toEqual({ reentry: undefined, reentryKey: undefined });
  expect(changed('always', 'orderId')).toEqual({ reentry: 'always', reentryKey: undefined });
});
