import { describe, expect, it } from 'vitest';
import {
  isCycle,
  isDate,
  isDuration,
  isSpan,
  isoOf,
  secondsOf,
  spanOf,
  UNITS,
  unitOf,
  type Span,
} from './durations';

describe('a duration as people say it', () => {
  it.each<[string, Span]>([
    ['PT5M', { amount: 5, unit: 'minutes' }],
    ['PT90M', { amount: 90, unit: 'minutes' }],
    ['PT1H30M', { amount: 90, unit: 'minutes' }],
    ['PT48H', { amount: 2, unit: 'days' }],
    ['P1DT1S', { amount: 86_401, unit: 'seconds' }],
    ['PT0S', { amount: 0, unit: 'seconds' }],
  ])('%s, in the largest unit that leaves a whole number', (iso, span) => {
    expect(spanOf(iso)).toEqual(span);
    expect(secondsOf(isoOf(span))).toBe(secondsOf(iso));
  });

  it('is said in the unit that is wished for, if that is possible', () => {
    expect(spanOf('PT60M', 'minutes')).toEqual({ amount: 60, unit: 'minutes' });
    expect(spanOf('PT90M', 'hours')).toEqual({ amount: 90, unit: 'minutes' });
    expect(spanOf('PT0S', 'hours')).toEqual({ amount: 0, unit: 'hours' });
  });

  it('is in the unit it is written in', () => {
    UNITS.forEach((unit) => expect(unitOf(isoOf({ amount: 48, unit }))).toBe(unit));
    ['PT1H30M', 'P1M', 'soon'].forEach((iso) => expect(unitOf(iso)).toBeUndefined());
  });

  it.each(['P1M', 'P2W', 'P', 'PT', '5M', '-PT5M', 'PT1.5S', ''])('is not %s', (iso) => {
    expect(spanOf(iso)).toBeUndefined();
  });
});

describe('what a timer takes', () => {
  it.each(['PT5M', 'P1Y2M3DT4H5M6.7S', 'P1M', 'PT0S', 'P0D'])('a duration: %s', (text) => {
    expect(isDuration(text)).toBe(true);
  });

  it.each(['', 'P', 'PT', 'P1DT', '5M', 'P1W', '-PT5M', 'PT-5M', 'pt5m', 'PT5M ', 'P1D2M', 'PT5'])(
    'no duration: "%s"',
    (text) => expect(isDuration(text)).toBe(false),
  );

  it.each([
    '2030-01-15',
    '2028-02-29T10:00',
    '2030-01-15T10:00:00Z',
    '2030-01-15T10:00:00.5+03:00',
  ])('a date: %s', (text) => expect(isDate(text)).toBe(true));

  it.each([
    '',
    '2030-13-01',
    '2030-02-31',
    '2030-01-15T25:00',
    '2030-01-15T10:00+3',
    '15.01.2030',
    'PT5M',
    'tomorrow',
  ])('no date: "%s"', (text) => expect(isDate(text)).toBe(false));

  it.each([
    'R3/PT10M',
    'R/P1D',
    'R2/2030-01-15T10:00/PT1H',
    'R2/PT1H/2030-01-15',
    'R2/2030-01-15/2030-01-16',
  ])('a cycle: %s', (text) => expect(isCycle(text)).toBe(true));

  it.each([
    '',
    'R3',
    'R3/',
    'PT10M',
    'R3/PT10M/PT10M',
    '0 0 * * *',
    'R3/P1W',
    'R3/PT1H/2030-01-15/',
  ])('no cycle: "%s"', (text) => expect(isCycle(text)).toBe(false));
});

describe('a span of days to seconds', () => {
  it.each(['PT24H', 'P2DT1.5S'])('%s', (text) => expect(isSpan(text)).toBe(true));

  it.each(['P1M', 'P1Y', 'P1Y2M', 'P', 'P1W'])('not %s', (text) => {
    expect(isSpan(text)).toBe(false);
  });
});
