import { expect, it } from 'vitest';
import { shareOf } from './share';

it.each([
  [0, 0, '0%'],
  [1, 3, '33.3%'],
  [1, 1_000_000, '< 0.1%'],
  [5, 5, '100%'],
])('%i of %i', (part, total, share) => {
  expect(shareOf(part, total, 'en')).toBe(share);
});
