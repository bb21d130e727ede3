import { describe, expect, it } from 'vitest';
import {
  isCycle,
  isDate,
  isDuration,
  isSpan,
  printDuration,
  readDuration,
  type SimpleDuration,
} from './durations';

describe('a duration of one unit', () => {
  it.each<[string, SimpleDuration]>([
    ['PT30S', { amount: 30, unit: 'second' }],
    ['PT5M', { amount: 5, unit: 'minute' }],
    ['PT24H', { amount: 24, unit: 'hour' }],
    ['P2D', { amount: 2, unit: 'day' }],
    ['P1M', { amount: 1, unit: 'month' }],
    ['P1Y', { amount: 1, unit: 'year' }],
  ])('%s', (iso, simple) => {
    expect(readDuration(iso)).toEqual(simple);
    expect(printDuration(simple)).toBe(iso);
  });

  it.each(['PT1H30M', 'P1W', 'PT0.5S', 'PT5D', 'P5H', '', 'soon', 'P12345678901D'])(
    'is not %s',
    (iso) => expect(readDuration(iso)).toBeUndefined(),
  );
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
