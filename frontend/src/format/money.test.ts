import { describe, expect, it } from 'vitest';
import { money } from './money';

const NBSP = '\u00a0';

describe('money', () => {
  it.each([
    ['2.40', 'RUB', 'en', `2.40${NBSP}RUB`],
    ['2.40', 'RUB', 'ru', `2,40${NBSP}₽`],
    ['0', 'RUB', 'en', `0.00${NBSP}RUB`],
    ['0.0525', 'USD', 'en', '$0.0525'],
    ['12345.6', 'EUR', 'ru', `12${NBSP}345,60${NBSP}€`],
    ['-1.5', 'RUB', 'en', `-1.50${NBSP}RUB`],
  ])('%s %s in %s', (amount, currency, language, expected) => {
    expect(money({ amount, currency }, language)).toBe(expected);
  });
});
