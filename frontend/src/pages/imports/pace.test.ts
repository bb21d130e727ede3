import { expect, it } from 'vitest';
import { paceOf } from './pace';

const first = { at: 10_000, bytesRead: 1_000, rows: 10 };

it('tells how fast an import goes and how long it will', () => {
  const now = { at: 14_000, bytesRead: 3_000, rows: 50 };
  expect(paceOf(first, now, { bytes: 6_000 })).toEqual({ rowsPerSecond: 10, secondsLeft: 6 });
});

it('says nothing while it is too soon, or nothing goes on', () => {
  expect(
    paceOf(first, { at: 10_100, bytesRead: 3_000, rows: 9 }, { bytes: 6_000 }),
  ).toBeUndefined();
  expect(paceOf(first, { ...first, at: 90_000 }, { bytes: 6_000 })).toBeUndefined();
});
