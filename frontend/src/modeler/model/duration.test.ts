import { describe, expect, it } from 'vitest';
import { isoOf, spanOf } from './duration';

describe('a span', () => {
  it('is said in the largest unit that leaves a whole number', () => {
    expect(spanOf('PT5M')).toEqual({ amount: 5, unit: 'minutes' });
    expect(spanOf('PT90M')).toEqual({ amount: 90, unit: 'minutes' });
    expect(spanOf('PT1H30M')).toEqual({ amount: 90, unit: 'minutes' });
    expect(spanOf('PT48H')).toEqual({ amount: 2, unit: 'days' });
    expect(spanOf('P1DT1S')).toEqual({ amount: 86_401, unit: 'seconds' });
    expect(spanOf('PT0S')).toEqual({ amount: 0, unit: 'seconds' });
  });

  it('is nothing for months, weeks, and what is no duration', () => {
    ['P1M', 'P2W', 'P', 'PT', '5M', '-PT5M', 'PT1.5S', '', undefined].forEach((iso) =>
      expect([iso, spanOf(iso)]).toEqual([iso, undefined]),
    );
  });

  it('is written so that it reads back', () => {
    (['seconds', 'minutes', 'hours', 'days'] as const).forEach((unit) =>
      expect(spanOf(isoOf({ amount: 7, unit }))).toEqual({ amount: 7, unit }),
    );
    expect(isoOf({ amount: 2, unit: 'days' })).toBe('P2D');
  });
});
